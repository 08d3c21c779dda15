/**
 * JWTs as access tokens: {@link dev.scimkit.server.access.jwt.JwtAuthenticator}. It needs
 * {@code com.nimbusds:nimbus-jose-jwt}, an optional dependency that the application must add.
 */
@NullMarked
package dev.scimkit.server.access.jwt;

import org.jspecify.annotations.NullMarked;
