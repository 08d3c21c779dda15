/** Reads and writes rows. */
@NullMarked
package dev.scimkit.jdbc.internal.store;

import org.jspecify.annotations.NullMarked;
