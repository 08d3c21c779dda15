/** Reads the values of operations as their attributes require, and merges repeated elements. */
@NullMarked
package dev.scimkit.patch.internal.value;

import org.jspecify.annotations.NullMarked;
