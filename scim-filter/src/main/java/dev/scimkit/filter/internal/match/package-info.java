/** Resolves filters against a resource type and evaluates them. Not for use from outside. */
@NullMarked
package dev.scimkit.filter.internal.match;

import org.jspecify.annotations.NullMarked;
