/** Machinery shared by the modules of scimkit; exported to them only. */
@NullMarked
package dev.scimkit.core.internal;

import org.jspecify.annotations.NullMarked;
