package dev.scimkit.testkit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param results the result of each rule, in the order of the rules
 */
public record ConformanceReport(List<RuleResult> results) {

    public ConformanceReport {
        results = List.copyOf(results);
    }

    /** {@return the rules that failed} */
    public List<RuleResult.Failed> failed() {
        return only(RuleResult.Failed.class);
    }

    /** {@return the rules that passed} */
    public List<RuleResult.Passed> passed() {
        return only(RuleResult.Passed.class);
    }

    /** {@return the rules that were not applied, those that no client can test among them} */
    public List<RuleResult.Skipped> skipped() {
        return only(RuleResult.Skipped.class);
    }

    private <T extends RuleResult> List<T> only(Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@return one line of counts, and all that is known of each failure} */
    public String describe() {
        String counts = passed().size() + " passed, " + failed().size() + " failed, "
                + skipped().size() + " skipped";
        return failed().stream()
                .map(RuleResult.Failed::message)
                .collect(Collectors.joining("\n\n", counts + "\n", "\n"));
    }
}
