/**
 * Who calls and what they may do: {@link dev.scimkit.server.access.Authenticator} and
 * {@link dev.scimkit.server.access.Authorizer}, with personal access tokens and roles ready to use.
 */
@NullMarked
package dev.scimkit.server.access;

import org.jspecify.annotations.NullMarked;
