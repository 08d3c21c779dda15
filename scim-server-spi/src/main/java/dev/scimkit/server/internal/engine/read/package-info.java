/** Reading and searching; {@link dev.scimkit.server.internal.engine.read.ReadOperations} is the door. */
@NullMarked
package dev.scimkit.server.internal.engine.read;

import org.jspecify.annotations.NullMarked;
