package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Suite;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports say in their first lines. */
final class Verdict {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Verdict() {}

    /** Whether the server conforms, in a few words. */
    static String of(ConformanceReport report) {
        if (report.conforms()) {
            return report.count(Outcome.EXPECTED_FAILURE) == 0
                    ? "It conforms"
                    : "It conforms, except for expected failures";
        }
        int bad = report.count(Outcome.FAILED);
        if (bad == 0) {
            return "Expected failures pass: update the list";
        }
        return bad == 1 ? "One rule failed" : bad + " rules failed";
    }

    /** The suites whose rules were applied, or skipped, such as {@code standard, okta}. */
    static String suites(ConformanceReport report) {
        return suitesOf(report).map(Suite::label).collect(Collectors.joining(", "));
    }

    /** The suites, with the revision of the draft that their rules come from. */
    static String suitesWithDrafts(ConformanceReport report) {
        return suitesOf(report)
                .map(suite -> suite.label()
                        + suite.draft().map(draft -> " (" + draft + ")").orElse(""))
                .collect(Collectors.joining(", "));
    }

    static Stream<Suite> suitesOf(ConformanceReport report) {
        return report.results().stream()
                .map(result -> result.rule().suite())
                .distinct()
                .sorted();
    }

    /** When the run started. */
    static String time(ConformanceReport report) {
        return TIME.format(report.started());
    }
}
