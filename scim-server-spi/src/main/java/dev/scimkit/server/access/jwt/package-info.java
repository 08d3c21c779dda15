/**
 * JWTs as access tokens: {@link dev.scimkit.server.access.jwt.JwtAuthenticator}. It needs
 * {@code com.nimbusds:nimbus-jose-jwt}, an optional dependency of scimkit, on the path of the application.
 */
@NullMarked
package dev.scimkit.server.access.jwt;

import org.jspecify.annotations.NullMarked;
