package dev.scimkit.jdbc.internal.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as columns hold them: in UTC, with microseconds, so that the order of the texts is that of the times. */
public final class Times {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /**
     * Writes a time.
     *
     * @param time the time, in the years 0 to 9999
     * @return the text
     */
    public static String write(Instant time) {
        return FORMAT.format(time);
    }

    /**
     * Reads a time.
     *
     * @param text the text
     * @return the time
     */
    public static Instant read(String text) {
        return Instant.parse(text);
    }
}
