package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.ScimOperation;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a caller may go on at the moment, or has to wait (RFC 6585 section 4). */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Decides, before anything is done for the request. Requests of callers who are not authenticated, discovery among them,
     * are not asked about. All operations of a bulk request count as one.
     *
     * @param organization the organization, which need not exist
     * @param principal the caller
     * @param operation what the caller asks for
     * @return empty to let the request pass, or how long the caller has to wait; the answer then is 429 with
     *     {@code Retry-After}
     */
    Optional<Duration> delay(String organization, Principal principal, ScimOperation operation);
}
