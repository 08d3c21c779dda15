/**
 * On whose behalf a request is served: the {@link dev.scimkit.server.context.Principal}, what it asks for and may do, and
 * the {@link dev.scimkit.server.context.RequestContext} that repositories are given.
 */
@NullMarked
package dev.scimkit.server.context;

import org.jspecify.annotations.NullMarked;
