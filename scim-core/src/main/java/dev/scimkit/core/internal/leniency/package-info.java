/** Applies leniencies to values: gives those that clients send the form that their attribute requires. */
@NullMarked
package dev.scimkit.core.internal.leniency;

import org.jspecify.annotations.NullMarked;
