/**
 * The service users of identity providers: {@link dev.scimkit.server.access.serviceuser.ServiceUserStore} finds them,
 * {@link dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator} authenticates them, and two stores are ready
 * to use.
 */
@NullMarked
package dev.scimkit.server.access.serviceuser;

import org.jspecify.annotations.NullMarked;
