package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tests that docs/reference/conformance.md names exist, and every requirement has a test or a reason. */
class ConformancePageTest {

    private static final Path HOME = Path.of(System.getProperty("scimkit.home"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [A-Z]-[0-9.]+-[0-9]+ \\|.*\\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Properties|Rules))(?:\\.(\\w+))?`");

    private static String page;
    private static Map<String, List<Path>> sources;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(HOME.resolve("docs/reference/conformance.md"));
        try (Stream<Path> files = Files.walk(HOME)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    @Test
    void tests_namedInTheTable_exist() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (MatchResult named : TEST.matcher(page).results().toList()) {
            if (!exists(named.group(1), named.group(2))) {
                unknown.add(named.group());
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void requirements_inTheTable_haveATestOrAReason() {
        assertThat(ROW.matcher(page).results().map(MatchResult::group))
                .hasSizeGreaterThan(300)
                .allSatisfy(row -> assertThat(row).containsPattern("\\| (`[A-Z]\\w+|— \\S+)[^|]*\\|$"));
    }

    @Test
    void counts_inTheGuide_areThoseOfTheTable() throws IOException {
        List<String> rows = ROW.matcher(page).results().map(MatchResult::group).toList();
        long reasons = rows.stream().filter(row -> row.contains("| — ")).count();

        assertThat(Files.readString(HOME.resolve("docs/server.md")).replaceAll("\\s+", " "))
                .contains("%d requirements, of which %d have a test and %d a reason why not"
                        .formatted(rows.size(), rows.size() - reasons, reasons));
    }

    private static boolean exists(String test, @Nullable String method) throws IOException {
        for (Path source : sources.getOrDefault(test, List.of())) {
            if (method == null || Files.readString(source).contains(" " + method + "(")) {
                return true;
            }
        }
        return false;
    }
}
