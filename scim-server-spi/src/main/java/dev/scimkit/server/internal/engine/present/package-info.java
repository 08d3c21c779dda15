/** Stored resources as clients see them. */
@NullMarked
package dev.scimkit.server.internal.engine.present;

import org.jspecify.annotations.NullMarked;
