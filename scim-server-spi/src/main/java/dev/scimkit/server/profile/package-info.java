/**
 * How a service behaves where the RFCs leave a choice, or where other service providers differ: a
 * {@link dev.scimkit.server.profile.ScimProfile} is made of small policies, one for each choice. The static methods
 * {@code standard()} return the default of each.
 */
@NullMarked
package dev.scimkit.server.profile;

import org.jspecify.annotations.NullMarked;
