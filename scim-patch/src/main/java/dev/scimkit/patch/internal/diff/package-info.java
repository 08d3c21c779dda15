/** Finds the request that turns one resource into another. */
@NullMarked
package dev.scimkit.patch.internal.diff;

import org.jspecify.annotations.NullMarked;
