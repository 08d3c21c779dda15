/** A repository in memory: the reference for implementors, used by examples and tests. */
@NullMarked
package dev.scimkit.server.memory;

import org.jspecify.annotations.NullMarked;
