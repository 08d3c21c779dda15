/** Gives values that clients send the shape that their attribute requires. */
@NullMarked
package dev.scimkit.core.internal.shape;

import org.jspecify.annotations.NullMarked;
