/** The protocol engine: what a request goes through, one class for each operation. Not exported. */
@NullMarked
package dev.scimkit.server.internal.engine;

import org.jspecify.annotations.NullMarked;
