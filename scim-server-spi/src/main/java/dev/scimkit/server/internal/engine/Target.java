package dev.scimkit.server.internal.engine;

/**
 * What a request is for.
 *
 * @param tenant the organization
 * @param route what the path names there
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 */
record Target(String tenant, Route route, String rootUrl) {}
