package dev.scimkit.server.internal.engine;

/**
 * What a request is for.
 *
 * @param organization the organization
 * @param route what the path names there
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 */
record Target(String organization, Route route, String rootUrl) {}
