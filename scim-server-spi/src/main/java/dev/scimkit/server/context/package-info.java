/**
 * Who sends a request and what it asks for: the {@link dev.scimkit.server.context.Principal}, operation and permission,
 * and the {@link dev.scimkit.server.context.RequestContext} that repositories receive.
 */
@NullMarked
package dev.scimkit.server.context;

import org.jspecify.annotations.NullMarked;
