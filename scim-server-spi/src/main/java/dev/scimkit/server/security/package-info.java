/**
 * Who calls and what they may do: {@link dev.scimkit.server.security.Authenticator} and
 * {@link dev.scimkit.server.security.Authorizer}, with personal access tokens and roles ready to use.
 */
@NullMarked
package dev.scimkit.server.security;

import org.jspecify.annotations.NullMarked;
