/** Creating, changing and deleting; {@link dev.scimkit.server.internal.engine.write.WriteOperations} is the door. */
@NullMarked
package dev.scimkit.server.internal.engine.write;

import org.jspecify.annotations.NullMarked;
