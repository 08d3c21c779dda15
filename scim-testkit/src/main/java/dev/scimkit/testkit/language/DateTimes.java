package dev.scimkit.testkit.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads dateTimes (RFC 7643 section 2.3.5). */
public final class DateTimes {

    private DateTimes() {}

    /**
     * Reads a dateTime.
     *
     * @param dateTime the text
     * @return the moment
     * @throws RuleFailure when the text is not a dateTime with a zone
     */
    public static Instant parse(String dateTime) {
        try {
            return OffsetDateTime.parse(dateTime).toInstant();
        } catch (DateTimeException malformed) {
            throw new RuleFailure("a dateTime with zone", dateTime, null);
        }
    }
}
