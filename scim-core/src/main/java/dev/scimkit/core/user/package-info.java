/**
 * Users (RFC 7643 sections 4.1 and 4.3): begin at {@link dev.scimkit.core.user.User}; its values are records, and
 * {@link dev.scimkit.core.user.EnterpriseUser} is its extension.
 */
@NullMarked
package dev.scimkit.core.user;

import org.jspecify.annotations.NullMarked;
