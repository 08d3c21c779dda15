package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that a server is known to fail, each with a reason.
 *
 * <p>Each line has the id of a rule, white space and the reason. Blank lines and lines that begin with {@code #} are
 * ignored.
 * <pre>{@code
 * # until the next release
 * P-3.4.2.3-05  users without a title come first; needs an index
 * }</pre>
 */
public final class ExpectedFailures {

    private final Map<String, String> reasons;

    private ExpectedFailures(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** {@return an empty list} */
    public static ExpectedFailures none() {
        return new ExpectedFailures(Map.of());
    }

    /**
     * Reads the lines of a file.
     *
     * @param text the whole file
     * @return the expected failures
     * @throws IllegalArgumentException if a line has no reason or repeats a rule; the message names the line
     */
    public static ExpectedFailures parse(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String entry = line.strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            String[] parts = entry.split("\\s+", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(
                        "Line " + number + " gives no reason for " + parts[0] + "; write the reason after the id");
            }
            if (reasons.put(parts[0], parts[1]) != null) {
                throw new IllegalArgumentException("Line " + number + " repeats " + parts[0]);
            }
        }
        return new ExpectedFailures(reasons);
    }

    /**
     * Finds the reason for an expected failure.
     *
     * @param rule the rule
     * @return the reason, or empty if the rule is expected to pass
     */
    public Optional<String> reason(Rule rule) {
        return Optional.ofNullable(reasons.get(rule.id()));
    }

    /**
     * Evaluates a result.
     *
     * @param result the result of a rule
     * @return the outcome, taking expected failures into account
     */
    public Outcome judge(RuleResult result) {
        boolean listed = reasons.containsKey(result.rule().id());
        if (result instanceof RuleResult.Skipped) {
            return Outcome.SKIPPED;
        }
        if (result instanceof RuleResult.Failed) {
            return listed ? Outcome.EXPECTED_FAILURE : Outcome.FAILED;
        }
        return listed ? Outcome.UNEXPECTED_PASS : Outcome.PASSED;
    }

    /** {@return the ids of the rules that are known to fail} */
    public Set<String> ids() {
        return Set.copyOf(reasons.keySet());
    }
}
