/**
 * The SCIM service provider: start at {@link dev.scimkit.server.ScimService#builder()}, implement
 * {@link dev.scimkit.server.repository.ResourceRepository}, and carry requests in with
 * {@link dev.scimkit.server.http.jdk.JdkScimServer} or an adapter of your own.
 */
@NullMarked
package dev.scimkit.server;

import org.jspecify.annotations.NullMarked;
