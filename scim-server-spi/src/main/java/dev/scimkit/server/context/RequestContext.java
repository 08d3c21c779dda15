package dev.scimkit.server.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The organization and the caller for which the engine calls a repository.
 *
 * @param organization the organization (RFC 7644 section 6 calls it a tenant); every resource that a repository reads,
 *     counts or changes must belong to it
 * @param principal the authenticated caller
 * @param provisioningDomain the domain that the caller's {@code externalId}s belong to, or null for the shared one
 * @param requestId identifies the request in logs
 */
public record RequestContext(
        String organization, Principal principal, @Nullable String provisioningDomain, String requestId) {

    public RequestContext {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(requestId, "requestId");
    }
}
