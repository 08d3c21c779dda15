/** Repositories in memory: the reference for implementors, and what examples and tests run on. */
@NullMarked
package dev.scimkit.server.memory;

import org.jspecify.annotations.NullMarked;
