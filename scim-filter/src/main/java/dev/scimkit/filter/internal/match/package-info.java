/** Resolves filters against a resource type and evaluates them. Internal. */
@NullMarked
package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.NullMarked;
