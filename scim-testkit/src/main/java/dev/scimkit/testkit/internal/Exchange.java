package dev.scimkit.testkit.internal;

import dev.scimkit.testkit.ScimRequest;
import dev.scimkit.testkit.ScimResponse;

/**
 * A request and its response.
 *
 * @param request what was sent
 * @param response what came back
 */
public record Exchange(ScimRequest request, ScimResponse response) {}
