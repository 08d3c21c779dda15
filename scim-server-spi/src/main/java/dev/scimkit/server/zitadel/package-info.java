/**
 * All knowledge of ZITADEL: {@link dev.scimkit.server.zitadel.Zitadel#profile()} answers as ZITADEL's
 * SCIM interface does. The policies behind it name the facts of {@code docs/zitadel.md} that they implement.
 */
@NullMarked
package dev.scimkit.server.zitadel;

import org.jspecify.annotations.NullMarked;
