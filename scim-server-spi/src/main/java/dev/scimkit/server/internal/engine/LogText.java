package dev.scimkit.server.internal.engine;

import java.util.regex.Pattern;

/** Texts that a client wrote, made safe for the log. */
final class LogText {

    /** Everything that a viewer may show as the end of a line: control characters, U+0085, U+2028 and U+2029. */
    private static final Pattern BREAKS_LINES = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private LogText() {}

    /** Keeps a text on one line of the log. */
    static String oneLine(String text) {
        return BREAKS_LINES.matcher(text).replaceAll("?");
    }
}
