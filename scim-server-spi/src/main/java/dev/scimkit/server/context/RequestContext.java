package dev.scimkit.server.context;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf and in which organization the engine calls a repository.
 *
 * @param organization the organization, which RFC 7644 section 6 calls a tenant: every resource that a repository reads, counts
 *     or changes must belong to it
 * @param principal the authenticated caller
 * @param provisioningDomain the domain to which the caller's {@code externalId}s belong, or null for the common one
 * @param requestId identifies the request in logs
 */
public record RequestContext(
        String organization, Principal principal, @Nullable String provisioningDomain, String requestId) {}
