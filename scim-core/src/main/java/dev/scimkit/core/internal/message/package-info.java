/** How messages and documents of schemas are read. Not exported to applications. */
@NullMarked
package dev.scimkit.core.internal.message;

import org.jspecify.annotations.NullMarked;
