/** Applies resolved changes to a resource and validates the result. */
@NullMarked
package dev.scimkit.patch.internal.apply;

import org.jspecify.annotations.NullMarked;
