package dev.scimkit.server.internal.engine.route;

/**
 * A request's path, split into the organization and the rest.
 *
 * @param organization the organization
 * @param path what the path names in it
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 */
public record OrganizationPath(String organization, ScimPath path, String rootUrl) {}
