package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.schema.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * Reads the most common paths of PATCH operations, such as {@code title} or {@code name.familyName}, without the overhead
 * of the grammar: letters, digits, hyphens and underscores, with at most one dot. The grammar reads all other paths.
 */
final class PlainPath {

    private PlainPath() {}

    /** Reads the path as the grammar would, or returns null if the grammar must read it. */
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

    /** The end of the name that begins at an index, or the index itself if no name begins there. */
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
