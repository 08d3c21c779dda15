/** Decides which values and which elements of lists are equal; for this library's modules only. */
@NullMarked
package dev.scimkit.core.internal.equality;

import org.jspecify.annotations.NullMarked;
