package dev.scimkit.testkit.server;

import java.time.Duration;

/** What a server does wrong when a client's luck runs out. */
public sealed interface Fault {

    /**
     * The answer comes late; what was asked for is done.
     *
     * @param delay how late
     * @return the fault
     */
    static Fault delay(Duration delay) {
        return new Delayed(delay);
    }

    /**
     * The request is refused with 429 Too Many Requests; nothing is done.
     *
     * @param retryAfter what the {@code Retry-After} header field says, rounded up to seconds
     * @return the fault
     */
    static Fault tooManyRequests(Duration retryAfter) {
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        return new Refused(429, "Too many requests", Long.toString(seconds));
    }

    /** {@return a refusal with 500 Internal Server Error; nothing is done} */
    static Fault serverError() {
        return new Refused(500, "Something went wrong", "");
    }

    /**
     * The connection is closed instead of an answer; what was asked for is done, so that a client that repeats its request
     * can be seen to do it twice.
     *
     * @return the fault
     */
    static Fault droppedConnection() {
        return new Dropped();
    }

    /**
     * A late answer.
     *
     * @param delay how late
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

    /** No answer. */
    record Dropped() implements Fault {}
}
