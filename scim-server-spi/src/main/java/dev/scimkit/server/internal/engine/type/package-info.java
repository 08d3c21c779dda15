/** What the service knows about each resource type before any request comes: schema, repository, projections. */
@NullMarked
package dev.scimkit.server.internal.engine.type;

import org.jspecify.annotations.NullMarked;
