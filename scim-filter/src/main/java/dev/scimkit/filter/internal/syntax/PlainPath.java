package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.schema.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * Reads the path that most PATCH operations have, {@code title} or {@code name.familyName}, without the grammar's
 * machinery: letters, digits, hyphens and underscores, with at most one dot. The grammar reads whatever else there is.
 */
final class PlainPath {

    private PlainPath() {}

    /** Gives what the grammar would give, or null where it has to say. */
    static @Nullable AttributePath read(String text) {
        int dot = endOfName(text, 0);
        if (dot == text.length() && dot > 0) {
            return new AttributePath(null, text, null);
        }
        if (dot == 0 || text.charAt(dot) != '.') {
            return null;
        }
        int end = endOfName(text, dot + 1);
        return end == text.length() && end > dot + 1
                ? new AttributePath(null, text.substring(0, dot), text.substring(dot + 1))
                : null;
    }

    /** Where the name ends that begins here; here, if none does. */
    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && (isLetter(text.charAt(end)) || (end > start && isOther(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOther(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
