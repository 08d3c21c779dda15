package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.suite.entra.EntraRules;
import dev.scimkit.testkit.suite.interop.InteropRules;
import dev.scimkit.testkit.suite.ipsie.IpsieRules;
import dev.scimkit.testkit.suite.okta.OktaRules;
import dev.scimkit.testkit.suite.standard.StandardRules;
import dev.scimkit.testkit.suite.zitadel.ZitadelRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The entry point: the rules of one or more suites, to run against a server.
 *
 * <pre>{@code
 * ConformanceReport report = ScimTestkit.of(Suite.STANDARD, Suite.OKTA)
 *         .run(ScimEndpoint.at("http://127.0.0.1:8080/scim/v2/3223").bearer(token));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class ScimTestkit {

    private final Map<Rule, Definition> definitions;

    private ScimTestkit(Map<Rule, Definition> definitions) {
        this.definitions = definitions;
    }

    /**
     * Selects the rules of one or more suites.
     *
     * @param suites the suites; all of them if none is named, which helps to list the rules: no server conforms to both
     *     the standard and ZITADEL's departures from it
     * @return the testkit with these rules
     */
    public static ScimTestkit of(Suite... suites) {
        Set<Suite> chosen = EnumSet.noneOf(Suite.class);
        chosen.addAll(List.of(suites.length == 0 ? Suite.values() : suites));
        Map<Rule, Definition> definitions = new LinkedHashMap<>();
        all().stream()
                .filter(definition -> chosen.contains(definition.rule().suite()))
                .forEach(definition -> definitions.put(definition.rule(), definition));
        return new ScimTestkit(definitions);
    }

    private static List<Definition> all() {
        List<Definition> all = new ArrayList<>(StandardRules.all());
        all.addAll(OktaRules.all());
        all.addAll(EntraRules.all());
        all.addAll(ZitadelRules.all());
        all.addAll(InteropRules.all());
        all.addAll(IpsieRules.all());
        return all;
    }

    /**
     * Adds rules of your own.
     *
     * @param more sets of rules
     * @return the testkit with these rules at the end
     * @throws IllegalArgumentException if two rules have the same id
     */
    public ScimTestkit with(RuleSet... more) {
        Map<Rule, Definition> all = new LinkedHashMap<>(definitions);
        Set<String> ids = all.keySet().stream().map(Rule::id).collect(Collectors.toCollection(HashSet::new));
        for (RuleSet set : more) {
            for (Definition definition : set.definitions()) {
                if (!ids.add(definition.rule().id())) {
                    throw new IllegalArgumentException("Two rules have the id "
                            + definition.rule().id() + ": give yours a prefix that no suite uses");
                }
                all.put(definition.rule(), definition);
            }
        }
        return new ScimTestkit(all);
    }

    /**
     * Keeps only some of the rules.
     *
     * @param wanted which rules to keep
     * @return the testkit with these rules
     */
    public ScimTestkit only(Predicate<Rule> wanted) {
        Map<Rule, Definition> fewer = new LinkedHashMap<>(definitions);
        fewer.keySet().removeIf(wanted.negate());
        return new ScimTestkit(fewer);
    }

    /** {@return the rules, in the order of the RFCs} */
    public List<Rule> rules() {
        return List.copyOf(definitions.keySet());
    }

    /**
     * Prepares a run in which the caller applies rules one by one.
     *
     * @param endpoint the server
     * @return the run; nothing is sent yet
     */
    public ConformanceRun against(ScimEndpoint endpoint) {
        return new ConformanceRun(definitions, new Runner(endpoint));
    }

    /**
     * Applies all rules, one after the other, even if there is no server: {@link ConformanceRun#obstacle} finds that out.
     *
     * @param endpoint the server
     * @return the results
     */
    public ConformanceReport run(ScimEndpoint endpoint) {
        return run(endpoint, result -> {});
    }

    /**
     * Applies all rules, one after the other, and reports each result.
     *
     * @param endpoint the server
     * @param listener receives each result, for example to show progress
     * @return the results
     */
    public ConformanceReport run(ScimEndpoint endpoint, Consumer<RuleResult> listener) {
        Instant started = Instant.now();
        ConformanceRun run = against(endpoint);
        List<RuleResult> results = new ArrayList<>();
        for (Rule rule : definitions.keySet()) {
            RuleResult result = run.apply(rule);
            results.add(result);
            listener.accept(result);
        }
        Duration took = Duration.between(started, Instant.now());
        return new ConformanceReport(endpoint.baseUrl(), started, took, results, ExpectedFailures.none());
    }
}
