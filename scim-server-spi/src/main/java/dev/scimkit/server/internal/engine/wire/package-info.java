/** The parts of HTTP messages: paths, queries, media types, entity-tags, bodies, and responses with them. */
@NullMarked
package dev.scimkit.server.internal.engine.wire;

import org.jspecify.annotations.NullMarked;
