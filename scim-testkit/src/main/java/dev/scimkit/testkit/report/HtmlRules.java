package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** The list of rules, each of which can be opened, below a search and filter. */
final class HtmlRules {

    private static final int OPEN = 3;

    private final Markup html;
    private final ConformanceReport report;

    HtmlRules(Markup html, ConformanceReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.open("section", "id", "rules").element("h2", "Rules");
        tools();
        html.element("p", "", "id", "shown", "class", "shown", "role", "status");
        report.results().forEach(result -> rule(result, isAmongFirst(result)));
        html.close();
    }

    private void tools() {
        html.open("form", "class", "tools", "role", "search")
                .empty(
                        "input",
                        "id",
                        "q",
                        "type",
                        "search",
                        "placeholder",
                        "Search rules, requests and responses",
                        "aria-label",
                        "Search rules, requests and responses")
                .open("div", "class", "choice", "role", "radiogroup", "aria-label", "Which rules");
        boolean failures = !report.conforms();
        choice("all", "All", report.results().size(), !failures);
        choice("failed", "Failed", count("failed"), failures);
        choice("passed", "Passed", count("passed"), false);
        choice("skipped", "Skipped", count("skipped"), false);
        html.close().open("button", "id", "section", "type", "button", "hidden", "");
        html.close().close();
    }

    private int count(String show) {
        return (int) report.results().stream()
                .filter(result -> show(report.expected().judge(result)).equals(show))
                .count();
    }

    private void choice(String value, String label, int count, boolean chosen) {
        html.open("label");
        if (chosen) {
            html.empty("input", "type", "radio", "name", "show", "value", value, "checked", "");
        } else {
            html.empty("input", "type", "radio", "name", "show", "value", value);
        }
        html.text(label + " " + count).close();
    }

    /** The choice under which a rule is shown; an expected failure counts as failed. */
    static String show(Outcome outcome) {
        return switch (outcome) {
            case FAILED, EXPECTED_FAILURE, UNEXPECTED_PASS -> "failed";
            case PASSED -> "passed";
            case SKIPPED -> "skipped";
        };
    }

    /** Whether a rule is one of the first that fail the build, which are open at the start. */
    private boolean isAmongFirst(RuleResult result) {
        return report.results().stream()
                .filter(one -> report.expected().judge(one).isBad())
                .limit(OPEN)
                .anyMatch(result::equals);
    }

    private void rule(RuleResult result, boolean isOpen) {
        Rule rule = result.rule();
        Outcome outcome = report.expected().judge(result);
        List<String> attributes = new ArrayList<>(List.of("class", "rule " + HtmlReport.look(outcome)));
        attributes.addAll(List.of("id", rule.id(), "data-show", show(outcome), "data-section", rule.section()));
        if (isOpen) {
            attributes.addAll(List.of("open", ""));
        }
        html.open("details", attributes.toArray(String[]::new))
                .open("summary")
                .element("span", mark(outcome), "class", "mark", "role", "img", "aria-label", outcome.label())
                .element("span", rule.asks(), "class", "asks")
                .element("span", rule.section() + " · " + rule.level().label(), "class", "where")
                .close()
                .open("div", "class", "inside");
        inside(result);
        html.close().close();
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case EXPECTED_FAILURE -> "~";
            case UNEXPECTED_PASS -> "!";
            case SKIPPED -> "–";
        };
    }

    private void inside(RuleResult result) {
        Rule rule = result.rule();
        html.open("dl");
        fact("Rule", rule.id() + ", suite " + rule.suite().label(), "id");
        report.expected().reason(rule).ifPresent(reason -> fact("Known because", reason, "reason"));
        if (result instanceof RuleResult.Failed failed) {
            Failure failure = failed.failure();
            fact("Expected", failure.expectation(), "expected");
            fact("Got", failure.got(), "got");
            html.close();
            exchange("Request", failure.request(), failure.response());
            html.element("p", "If this fails, check " + rule.check() + ".", "class", "advice");
        } else if (result instanceof RuleResult.Passed passed) {
            fact("Checks", rule.check(), "check");
            html.close();
            exchange("Last request", passed.request(), passed.response());
        } else if (result instanceof RuleResult.Skipped skipped) {
            fact("Skipped", skipped.reason(), "reason");
            html.close();
        }
    }

    private void fact(String name, String value, String look) {
        html.element("dt", name).element("dd", value, "class", look);
    }

    private void exchange(String heading, String request, String response) {
        html.open("div", "class", "exchange");
        html.open("div")
                .element("h4", heading)
                .element("pre", ReadableBody.of(request), "class", "request")
                .close();
        html.open("div")
                .element("h4", "Response")
                .element("pre", ReadableBody.of(response), "class", "response")
                .close();
        html.close();
    }
}
