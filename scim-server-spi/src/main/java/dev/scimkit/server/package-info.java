/**
 * The SCIM service provider: start at {@link dev.scimkit.server.ScimService#builder()}, implement
 * {@link dev.scimkit.server.repository.ResourceRepository}, and serve it with
 * {@link dev.scimkit.server.http.jdk.JdkScimServer}, the servlet or an adapter of your own.
 */
@NullMarked
package dev.scimkit.server;

import org.jspecify.annotations.NullMarked;
