/** Telling others what was changed: {@link dev.scimkit.server.event.ScimEvents} listeners see every committed change. */
@NullMarked
package dev.scimkit.server.event;

import org.jspecify.annotations.NullMarked;
