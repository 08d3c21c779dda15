package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Definition;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Rule;
import java.util.Map;
import java.util.Set;

/** Rules and the server they are applied to, in any order and from any thread. */
public final class ConformanceRun {

    private final Map<Rule, Definition> definitions;
    private final Runner runner;

    ConformanceRun(Map<Rule, Definition> definitions, Runner runner) {
        this.definitions = definitions;
        this.runner = runner;
    }

    /** {@return what the server offers: asked once, then remembered} */
    public Set<Capability> capabilities() {
        return runner.capabilities();
    }

    /**
     * Applies a rule. What it makes on the server is taken away again, also when it fails.
     *
     * @param rule one of the testkit's rules
     * @return what came of it
     * @throws IllegalArgumentException when the testkit of this run does not have the rule
     */
    public RuleResult apply(Rule rule) {
        Definition definition = definitions.get(rule);
        if (definition == null) {
            throw new IllegalArgumentException("This run has no rule " + rule.id());
        }
        return runner.apply(definition);
    }
}
