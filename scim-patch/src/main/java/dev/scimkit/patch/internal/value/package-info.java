/** Reads the values of operations as their attributes require, and decides which values are the same. */
@NullMarked
package dev.scimkit.patch.internal.value;

import org.jspecify.annotations.NullMarked;
