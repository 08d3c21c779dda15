package dev.scimkit.testkit.endpoint;

import java.time.Duration;
import java.util.Objects;

/**
 * How long and how large an answer over HTTP may be. A server that exceeds them fails the rule that asked; the failure says
 * what was cut.
 *
 * <p>The JDK limits the head of an answer itself, to 393,216 octets unless the system property
 * {@code jdk.http.maxHeaderSize} says otherwise.
 *
 * @param time from sending the request to the last octet of the answer
 * @param maxBody the most octets of a body
 */
public record AnswerLimits(Duration time, int maxBody) {

    private static final AnswerLimits STANDARD = new AnswerLimits(Duration.ofSeconds(30), 10_000_000);

    public AnswerLimits {
        Objects.requireNonNull(time, "time");
        if (time.isNegative() || time.isZero() || maxBody < 1) {
            throw new IllegalArgumentException("Limits must be positive: " + time + ", " + maxBody);
        }
    }

    /** {@return 30 seconds and 10,000,000 octets} */
    public static AnswerLimits standard() {
        return STANDARD;
    }
}
