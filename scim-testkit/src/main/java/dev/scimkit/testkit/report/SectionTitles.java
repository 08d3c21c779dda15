package dev.scimkit.testkit.report;

import dev.scimkit.testkit.internal.BundledFile;
import java.util.Map;
import java.util.stream.Collectors;

/** Short titles for the sections of the specifications. */
final class SectionTitles {

    private static final Map<String, String> TITLES = BundledFile.read(SectionTitles.class, "sections.txt")
            .lines()
            .map(line -> line.split("\\s*\\|\\s*", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    private SectionTitles() {}

    /** The title of a section, empty if it is not known. */
    static String of(String section) {
        return TITLES.getOrDefault(section, "");
    }
}
