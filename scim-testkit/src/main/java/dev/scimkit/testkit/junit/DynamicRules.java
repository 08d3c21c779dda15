package dev.scimkit.testkit.junit;

import dev.scimkit.testkit.ConformanceRun;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Turns rules into dynamic tests. */
final class DynamicRules {

    private final ConformanceRun run;
    private final ExpectedFailures expected;

    private DynamicRules(ConformanceRun run, ExpectedFailures expected) {
        this.run = run;
        this.expected = expected;
    }

    static Stream<DynamicTest> of(ScimTarget target, Suite suite, Level... levels) {
        ScimConformance conformance = target.getClass().getAnnotation(ScimConformance.class);
        if (conformance == null) {
            throw new IllegalStateException(
                    "Annotate " + target.getClass().getName() + " with @ScimConformance to say which rules to run");
        }
        List<Suite> suites =
                Arrays.stream(conformance.profile()).map(Suite::ofLabel).toList();
        if (suite != Suite.OWN && !suites.contains(suite)) {
            return Stream.empty();
        }
        ExpectedFailures expected = ExpectedFailuresFile.read(target, conformance);
        ScimTestkit testkit = ScimTestkit.of(suite)
                .with(target.ownRules().toArray(RuleSet[]::new))
                .only(rule -> rule.suite() == suite
                        && isChosen(rule, conformance)
                        && (levels.length == 0 || List.of(levels).contains(rule.level())));
        DynamicRules rules = new DynamicRules(testkit.against(target.endpoint()), expected);
        return testkit.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.displayName(), () -> rules.apply(rule)));
    }

    private static boolean isChosen(Rule rule, ScimConformance conformance) {
        List<String> include = List.of(conformance.include());
        return (include.isEmpty() || include.contains(rule.id()))
                && !List.of(conformance.exclude()).contains(rule.id());
    }

    private void apply(Rule rule) {
        RuleResult result = run.apply(rule);
        if (result instanceof RuleResult.Skipped skipped) {
            Assumptions.abort(skipped.reason());
        }
        String reason = expected.reason(rule).orElse("");
        if (result instanceof RuleResult.Failed failed) {
            if (!reason.isEmpty()) {
                Assumptions.abort("Expected failure: " + reason + "\n" + failed.message());
            }
            Assertions.fail(failed.message());
        }
        if (!reason.isEmpty()) {
            Assertions.fail(rule.id() + " is listed as an expected failure (" + reason
                    + ") but passes: remove its line from the file");
        }
    }
}
