package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A server and the rules to apply to it. Rules may be applied in any order and from any thread. */
public final class ConformanceRun {

    private final Map<Rule, Definition> definitions;
    private final Runner runner;

    ConformanceRun(Map<Rule, Definition> definitions, Runner runner) {
        this.definitions = definitions;
        this.runner = runner;
    }

    /** {@return what the server offers; it is asked once} */
    public Set<Capability> capabilities() {
        return runner.capabilities();
    }

    /**
     * Asks the server for its users once, to find out whether any rule can run.
     *
     * @return what prevents it, as one sentence: the server cannot be reached, refuses the credentials, or is not a SCIM
     *     server; empty if the rules can run
     */
    public Optional<String> obstacle() {
        return runner.obstacle();
    }

    /**
     * Applies a rule. Whatever the rule creates on the server is deleted afterwards, even if the rule fails.
     *
     * @param rule one of the testkit's rules
     * @return the result
     * @throws IllegalArgumentException when the rule is not one of this run
     */
    public RuleResult apply(Rule rule) {
        Definition definition = definitions.get(rule);
        if (definition == null) {
            throw new IllegalArgumentException("This run does not include the rule " + rule.id());
        }
        return runner.apply(definition);
    }
}
