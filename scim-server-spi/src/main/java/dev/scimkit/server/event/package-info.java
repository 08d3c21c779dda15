/** Notifications: {@link dev.scimkit.server.event.ScimEvents} receives every committed change, and
 * {@link dev.scimkit.server.event.RequestObserver} every request. */
@NullMarked
package dev.scimkit.server.event;

import org.jspecify.annotations.NullMarked;
