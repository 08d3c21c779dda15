package dev.scimkit.core.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with a time of day in the form of xsd:dateTime (RFC 7643 section 2.3.5).
 *
 * <p>Without a zone they are taken as UTC. Year 0000 and the hour 24 are refused.
 */
public final class ScimDateTime {

    private static final Pattern FORM = Pattern.compile(
            "-?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final int MAX_LENGTH = 50;
    private static final int NORMAL_LENGTH = "2011-05-13T04:42:34.000Z".length();

    private ScimDateTime() {}

    /**
     * Reads a date and time.
     *
     * @param text the text
     * @return the instant, or empty when the text is not an xsd:dateTime
     */
    public static Optional<Instant> parse(String text) {
        return Optional.ofNullable(UtcDateTime.hasForm(text) ? UtcDateTime.parse(text) : parseAnyForm(text));
    }

    /**
     * Says whether a text has the very form of {@link #format}.
     *
     * @param text the text
     * @return true for what looks like {@code 2011-05-13T04:42:34.000Z}
     */
    public static boolean isNormal(String text) {
        return text.length() == NORMAL_LENGTH && UtcDateTime.hasForm(text);
    }

    private static @Nullable Instant parseAnyForm(String text) {
        if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches() || text.startsWith("0000")) {
            return null;
        }
        try {
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('-') > text.indexOf('T') || text.indexOf('+') > 0;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /**
     * Writes an instant in UTC with milliseconds, as in {@code 2011-05-13T04:42:34.000Z}.
     *
     * @param instant the instant; what is finer than a millisecond is cut off
     * @return the text
     */
    public static String format(Instant instant) {
        return UtcDateTime.format(instant);
    }
}
