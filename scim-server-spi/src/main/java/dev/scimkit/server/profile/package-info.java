/**
 * How a service behaves where the RFCs leave a choice, or where other service providers chose differently: a
 * {@link dev.scimkit.server.profile.ScimProfile} is made of small policies, one for each choice. Each has its standard form as
 * a static method.
 */
@NullMarked
package dev.scimkit.server.profile;

import org.jspecify.annotations.NullMarked;
