package dev.scimkit.testkit.rules;

import dev.scimkit.testkit.internal.RuleFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads dateTimes (RFC 7643 section 2.3.5). */
final class Instants {

    private Instants() {}

    static Instant of(String dateTime) {
        try {
            return OffsetDateTime.parse(dateTime).toInstant();
        } catch (DateTimeException malformed) {
            throw new RuleFailure("a dateTime with zone", dateTime, null);
        }
    }
}
