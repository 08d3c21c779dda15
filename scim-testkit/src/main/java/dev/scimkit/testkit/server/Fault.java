package dev.scimkit.testkit.server;

import java.time.Duration;

/** A fault for a client to cope with. */
public sealed interface Fault {

    /**
     * The response is delayed; the request is performed.
     *
     * @param delay the delay
     * @return the fault
     */
    static Fault delay(Duration delay) {
        return new Delayed(delay);
    }

    /**
     * The request is refused with 429 Too Many Requests and not performed.
     *
     * @param retryAfter the value of the {@code Retry-After} header field, rounded up to seconds
     * @return the fault
     */
    static Fault tooManyRequests(Duration retryAfter) {
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        return new Refused(429, "Too many requests", Long.toString(seconds));
    }

    /** {@return a refusal with 500 Internal Server Error; the request is not performed} */
    static Fault serverError() {
        return new Refused(500, "Something went wrong", "");
    }

    /**
     * The connection is closed without a response, but the request is performed, so that a test can see whether a
     * client that repeats it performs it twice.
     *
     * @return the fault
     */
    static Fault droppedConnection() {
        return new Dropped();
    }

    /**
     * A delayed response.
     *
     * @param delay the delay
     */
    record Delayed(Duration delay) implements Fault {}

    /**
     * A refusal.
     *
     * @param status the status
     * @param detail the sentence in the body
     * @param retryAfter the {@code Retry-After} header field, empty for none
     */
    record Refused(int status, String detail, String retryAfter) implements Fault {}

    /** No response. */
    record Dropped() implements Fault {}
}
