package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report as one JSON object. */
final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonReport() {}

    static String write(ConformanceReport report) {
        ObjectNode json = JSON.createObjectNode()
                .put("server", report.server().toString())
                .put("started", report.started().toString())
                .put("milliseconds", report.took().toMillis())
                .put("conforms", report.conforms());
        Verdict.suitesOf(report).forEach(suite -> {
            ObjectNode entry = json.withArray("suites").addObject().put("suite", suite.label());
            suite.draft().ifPresent(draft -> entry.put("draft", draft));
        });
        ObjectNode counts = json.putObject("counts");
        for (Outcome outcome : Outcome.values()) {
            counts.put(name(outcome), report.count(outcome));
        }
        report.sections().forEach(score -> section(json.withArray("sections").addObject(), score));
        report.results().forEach(result -> rule(json.withArray("rules").addObject(), result, report.expected()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static void section(ObjectNode json, SectionScore score) {
        json.put("section", score.section())
                .put("title", SectionTitles.of(score.section()))
                .put("passed", score.passed())
                .put("failed", score.failed())
                .put("skipped", score.skipped());
    }

    private static void rule(ObjectNode json, RuleResult result, ExpectedFailures expected) {
        Rule rule = result.rule();
        json.put("id", rule.id())
                .put("suite", rule.suite().label())
                .put("section", rule.section())
                .put("level", rule.level().label())
                .put("asks", rule.asks())
                .put("outcome", name(expected.judge(result)))
                .put("check", rule.check());
        expected.reason(rule).ifPresent(reason -> json.put("knownBecause", reason));
        if (result instanceof RuleResult.Failed failed) {
            Failure failure = failed.failure();
            json.put("expected", failure.expectation())
                    .put("got", failure.got())
                    .put("request", failure.request())
                    .put("response", failure.response());
        } else if (result instanceof RuleResult.Passed passed) {
            json.put("request", passed.request()).put("response", passed.response());
        } else if (result instanceof RuleResult.Skipped skipped) {
            json.put("skippedBecause", skipped.reason());
        }
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
