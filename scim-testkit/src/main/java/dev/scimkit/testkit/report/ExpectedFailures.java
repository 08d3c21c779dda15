package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that a server is known to fail, each with the reason.
 *
 * <p>One rule a line: its id, white space, the reason. Blank lines and lines that begin with {@code #} say nothing.
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

    /** {@return no expected failure} */
    public static ExpectedFailures none() {
        return new ExpectedFailures(Map.of());
    }

    /**
     * Reads the lines of a file.
     *
     * @param text the whole file
     * @return what it says
     * @throws IllegalArgumentException when a line gives no reason or a rule stands there twice; the message has the
     *     number of the line
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
                throw new IllegalArgumentException("Line " + number + " gives no reason for " + parts[0]);
            }
            if (reasons.put(parts[0], parts[1]) != null) {
                throw new IllegalArgumentException("Line " + number + " repeats " + parts[0]);
            }
        }
        return new ExpectedFailures(reasons);
    }

    /**
     * Finds out why a rule is known to fail.
     *
     * @param rule the rule
     * @return the reason, or empty when it is expected to pass
     */
    public Optional<String> reason(Rule rule) {
        return Optional.ofNullable(reasons.get(rule.id()));
    }

    /**
     * Judges a result.
     *
     * @param result what came of a rule
     * @return the same in the light of what is known
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
