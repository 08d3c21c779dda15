package dev.scimkit.testkit.report;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The results of a run.
 *
 * @param server the base URL of the server
 * @param started when the run started
 * @param took how long it took
 * @param results the result of each rule, in the order of the rules
 * @param expected the expected failures
 */
public record ConformanceReport(
        URI server, Instant started, Duration took, List<RuleResult> results, ExpectedFailures expected) {

    public ConformanceReport {
        results = List.copyOf(results);
    }

    /**
     * Evaluates the same results against a list of expected failures.
     *
     * @param known the expected failures
     * @return the new report
     */
    public ConformanceReport expecting(ExpectedFailures known) {
        return new ConformanceReport(server, started, took, results, known);
    }

    /** {@return whether only expected failures failed, and all of them did} */
    public boolean conforms() {
        return results.stream().map(expected::judge).noneMatch(Outcome::isBad);
    }

    /**
     * Counts results.
     *
     * @param outcome an outcome
     * @return how many rules had it
     */
    public int count(Outcome outcome) {
        return (int) results.stream()
                .filter(result -> expected.judge(result) == outcome)
                .count();
    }

    /** {@return the scores of all sections, in the order of the rules} */
    public List<SectionScore> sections() {
        Map<String, SectionScore> scores = new LinkedHashMap<>();
        for (RuleResult result : results) {
            String section = result.rule().section();
            scores.merge(section, new SectionScore(section, 0, 0, 0).plus(result), (score, one) -> score.plus(result));
        }
        return List.copyOf(scores.values());
    }

    /** {@return the rules that failed, expected failures included} */
    public List<RuleResult.Failed> failed() {
        return only(RuleResult.Failed.class);
    }

    /** {@return the rules that passed} */
    public List<RuleResult.Passed> passed() {
        return only(RuleResult.Passed.class);
    }

    /** {@return the rules that were not applied, including those that no client can test} */
    public List<RuleResult.Skipped> skipped() {
        return only(RuleResult.Skipped.class);
    }

    private <T extends RuleResult> List<T> only(Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@return a line of counts, followed by a description of each failure} */
    public String describe() {
        String counts = passed().size() + " passed, " + failed().size() + " failed, "
                + skipped().size() + " skipped";
        return failed().stream()
                .map(RuleResult.Failed::message)
                .collect(Collectors.joining("\n\n", counts + "\n", "\n"));
    }
}
