package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;

/**
 * A request and its response.
 *
 * @param request what was sent
 * @param response what came back
 */
public record Exchange(ScimRequest request, ScimResponse response) {}
