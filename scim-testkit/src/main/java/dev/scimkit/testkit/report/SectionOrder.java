package dev.scimkit.testkit.report;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders sections as the RFCs do: by number, not by letter; other documents come after them, what has no section last. */
final class SectionOrder implements Comparator<String> {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDEST = 5;

    @Override
    public int compare(String one, String other) {
        return key(one).compareTo(key(other));
    }

    private static String key(String section) {
        String padded = NUMBER.matcher(section).replaceAll(number -> padded(number.group()));
        if (section.startsWith("RFC ")) {
            return "0" + padded;
        }
        return (section.contains("§") ? "1" : "2") + padded;
    }

    private static String padded(String number) {
        return "0".repeat(Math.max(0, WIDEST - number.length())) + number;
    }
}
