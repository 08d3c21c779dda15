package dev.scimkit.server.repository;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import java.time.Duration;
import java.util.Objects;

/**
 * Thrown by a repository, a store of service users or an authenticator if what it needs, such as a database, cannot be
 * reached or is overloaded; the engine answers 503 with {@code Retry-After} (RFC 9110 section 15.6.4).
 *
 * <p>The repository must not have changed anything. The cause is not part of the answer: log it before.
 */
public class UnavailableException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Makes the exception of a store that is not available.
     *
     * @param retryAfter how long the client should wait; at least a second is sent
     */
    public UnavailableException(Duration retryAfter) {
        this("The store of the resources is not available; send the request again later", retryAfter);
    }

    /**
     * Makes the exception.
     *
     * @param detail what the client is told
     * @param retryAfter how long the client should wait; at least a second is sent
     */
    public UnavailableException(String detail, Duration retryAfter) {
        super(ScimError.of(503, detail));
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /** {@return how long the client should wait} */
    public Duration retryAfter() {
        return retryAfter;
    }
}
