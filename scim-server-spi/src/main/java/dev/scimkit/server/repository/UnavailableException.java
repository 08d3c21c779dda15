package dev.scimkit.server.repository;

import dev.scimkit.core.error.ScimException;
import java.time.Duration;

/**
 * Thrown by a repository, or by a store of service users, if its database cannot be reached or is overloaded; the engine
 * answers 503 with {@code Retry-After} (RFC 9110 section 15.6.4).
 *
 * <p>The repository must not have changed anything. The cause is not part of the answer: log it before.
 */
public class UnavailableException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Makes the exception.
     *
     * @param retryAfter how long the client should wait; at least a second is sent
     */
    public UnavailableException(Duration retryAfter) {
        super(of(503, "The store of the resources is not available; send the request again later")
                .error());
        this.retryAfter = retryAfter;
    }

    /** {@return how long the client should wait} */
    public Duration retryAfter() {
        return retryAfter;
    }
}
