/**
 * Who calls, and what they may do: {@link dev.scimkit.server.access.Authenticator} and
 * {@link dev.scimkit.server.access.Authorizer}, with implementations for personal access tokens and for roles.
 */
@NullMarked
package dev.scimkit.server.access;

import org.jspecify.annotations.NullMarked;
