package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A summary for a pull request, in the Markdown of GitHub and GitLab.
 *
 * <p>Text of the server is written as character references, so that it can neither break the table nor mention people.
 */
final class MarkdownReport {

    private static final int MOST = 25;
    private static final int LONGEST = 200;

    private MarkdownReport() {}

    static String write(ConformanceReport report) {
        StringBuilder text = new StringBuilder();
        text.append("### SCIM conformance: ").append(Verdict.of(report)).append("\n\n");
        String counts = Arrays.stream(Outcome.values())
                .filter(outcome -> report.count(outcome) > 0)
                .map(outcome -> report.count(outcome) + " " + outcome.label())
                .collect(Collectors.joining(", "));
        text.append(counts)
                .append(" · ")
                .append(Verdict.suitesWithDrafts(report))
                .append(" · ")
                .append(safe(report.server().toString()))
                .append(" · ")
                .append(Verdict.time(report))
                .append('\n');
        List<RuleResult> bad = report.results().stream()
                .filter(result -> report.expected().judge(result).isBad())
                .toList();
        if (!bad.isEmpty()) {
            text.append("\n| Rule | Asks | Expected | Got |\n|---|---|---|---|\n");
            bad.stream().limit(MOST).forEach(result -> text.append(row(result)));
            if (bad.size() > MOST) {
                text.append("\nand ").append(bad.size() - MOST).append(" more.\n");
            }
        }
        scores(report, text);
        return text.toString();
    }

    private static String row(RuleResult result) {
        Rule rule = result.rule();
        String outcome = result instanceof RuleResult.Failed failed
                ? cell(failed.failure().expectation()) + cell(failed.failure().got())
                : cell("a failure, as listed") + cell("it passes: remove its line from the list");
        return "|" + cell(rule.id())
                + cell(rule.asks() + " (" + rule.section() + ", " + rule.level().label() + ")") + outcome + "\n";
    }

    private static String cell(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return " " + safe(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + " |";
    }

    private static void scores(ConformanceReport report, StringBuilder text) {
        List<SectionScore> broken =
                report.sections().stream().filter(score -> score.failed() > 0).toList();
        if (broken.isEmpty()) {
            return;
        }
        text.append("\n| Section | Title | Passed |\n|---|---|--:|\n");
        for (SectionScore score : broken) {
            text.append('|')
                    .append(cell(score.section()))
                    .append(cell(SectionTitles.of(score.section())))
                    .append(cell(score.passed() + " of " + score.applied()))
                    .append('\n');
        }
    }

    /** Letters, digits, spaces and a few signs stay; all else becomes a character reference. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean plain = Character.isLetterOrDigit(character) || " .,;:/()%+=-…§·".indexOf(character) >= 0;
            if (plain) {
                safe.appendCodePoint(character);
            } else if (XmlText.isAllowed(character)) {
                safe.append("&#").append(character).append(';');
            } else {
                safe.appendCodePoint(XmlText.REPLACEMENT);
            }
        });
        return safe.toString();
    }
}
