/**
 * What an application's users can be assigned, as Okta discovers it: {@link
 * dev.scimkit.server.entitlement.EntitlementCatalog} lists the roles, licences and other entitlements, and {@link
 * dev.scimkit.server.ScimService.Builder#entitlements} serves it. {@link dev.scimkit.server.entitlement.GroupRoles} gives
 * users roles of the application from their groups.
 */
@NullMarked
package dev.scimkit.server.entitlement;

import org.jspecify.annotations.NullMarked;
