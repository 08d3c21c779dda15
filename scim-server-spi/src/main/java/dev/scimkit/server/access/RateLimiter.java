package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.ScimOperation;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a caller must wait (429, RFC 6585 section 4). */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Decides before the request is processed. It is not called for unauthenticated requests, which include discovery.
     * A bulk request counts as one, whatever it contains.
     *
     * @param organization the organization, which may not exist
     * @param principal the caller
     * @param operation what the caller asks for
     * @return empty to let the request pass, or how long the caller must wait; the answer is then 429 with
     *     {@code Retry-After}
     */
    Optional<Duration> delay(String organization, Principal principal, ScimOperation operation);
}
