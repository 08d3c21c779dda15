package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;

/** The result of one rule. */
public sealed interface RuleResult {

    /** {@return the rule} */
    Rule rule();

    /**
     * The server does what the rule asks.
     *
     * @param rule the rule
     * @param request the last request of the rule, secrets hidden and long bodies cut, or a note that there was none
     * @param response its response, likewise
     */
    record Passed(Rule rule, String request, String response) implements RuleResult {}

    /**
     * The server does not do what the rule asks.
     *
     * @param rule the rule
     * @param failure what was sent, what came back and what was expected
     */
    record Failed(Rule rule, Failure failure) implements RuleResult {

        /** {@return a description of the failure in several lines} */
        public String message() {
            return failure.describe(rule);
        }
    }

    /**
     * The rule was not applied.
     *
     * @param rule the rule
     * @param reason why, as a sentence
     */
    record Skipped(Rule rule, String reason) implements RuleResult {}
}
