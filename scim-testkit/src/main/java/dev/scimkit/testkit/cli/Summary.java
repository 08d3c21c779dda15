package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.Outcome;
import dev.scimkit.testkit.report.RuleResult;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** The summary at the end of a run: each failure, the reasons for skips, and the counts. */
final class Summary {

    private final ConformanceReport report;
    private final PrintWriter out;
    private final boolean complete;

    /**
     * Creates a summary.
     *
     * @param complete whether to show the request and the response of each failure
     */
    Summary(ConformanceReport report, PrintWriter out, boolean complete) {
        this.report = report;
        this.out = out;
        this.complete = complete;
    }

    void print() {
        report.results().forEach(this::bad);
        skips();
        out.println(report.server());
        for (Outcome outcome : Outcome.values()) {
            int count = report.count(outcome);
            if (count > 0) {
                out.println("  "
                        + " ".repeat(Math.max(0, 4 - Integer.toString(count).length())) + count + " "
                        + outcome.label());
            }
        }
        out.println(report.conforms() ? "The server conforms." : "The server does not conform.");
        out.flush();
    }

    private void bad(RuleResult result) {
        Outcome outcome = report.expected().judge(result);
        if (outcome == Outcome.UNEXPECTED_PASS) {
            out.println("! " + result.rule().id() + " is listed as an expected failure but passes: remove its line");
            out.println();
        }
        if (outcome == Outcome.FAILED && result instanceof RuleResult.Failed failed) {
            out.println(complete ? failed.message() : brief(failed));
            out.println();
        }
    }

    private static String brief(RuleResult.Failed failed) {
        return String.join(
                System.lineSeparator(),
                "✗ " + failed.rule().displayName() + "  (" + failed.rule().section() + ", "
                        + failed.rule().level().label() + ")",
                "    expected  " + failed.failure().expectation(),
                "    got       " + failed.failure().got(),
                "    to        "
                        + failed.failure().request().lines().findFirst().orElse(""),
                "    check     " + failed.rule().check());
    }

    private void skips() {
        Map<String, Integer> reasons = new TreeMap<>();
        report.skipped().stream()
                .map(RuleResult.Skipped::reason)
                .filter(reason -> !reason.startsWith("A client cannot see"))
                .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        reasons.forEach((reason, count) -> out.println("– " + count + " skipped: " + reason));
        if (!reasons.isEmpty()) {
            out.println();
        }
    }
}
