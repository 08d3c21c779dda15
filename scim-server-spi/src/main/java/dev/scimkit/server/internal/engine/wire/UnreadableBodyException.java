package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;

/** The body did not arrive as a client should send it: too slowly, not completely, or with malformed chunks. */
public final class UnreadableBodyException extends ScimException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 10;

    private final String reason;

    private UnreadableBodyException(ScimError error, String reason) {
        super(error);
        this.reason = reason;
    }

    /** 408 if an HTTP server gave up waiting, otherwise 400. */
    static UnreadableBodyException of(Exception failure) {
        ScimError error = isTimeout(failure)
                ? ScimError.of(408, "The body took too long to arrive")
                : ScimError.of(400, "The body did not arrive completely, or its chunks are malformed");
        return new UnreadableBodyException(error, failure.toString());
    }

    private static boolean isTimeout(Exception failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** What the HTTP server said, for the log. */
    public String reason() {
        return reason;
    }
}
