/**
 * What a {@link dev.scimkit.server.ScimProfile} is made of: small policies, one for each choice that the RFCs leave open or
 * that other service providers made differently. Each has its standard form as a static method.
 */
@NullMarked
package dev.scimkit.server.policy;

import org.jspecify.annotations.NullMarked;
