package dev.scimkit.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ConformanceRun;
import dev.scimkit.testkit.Level;
import dev.scimkit.testkit.ReferenceServer;
import dev.scimkit.testkit.Rule;
import dev.scimkit.testkit.RuleResult;
import dev.scimkit.testkit.ScimTestkit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each broken server fails exactly the rules that {@code mutants.txt} names, and each rule is failed by some of them.
 *
 * <p>{@code mutants.txt} has a line for each mutant: its name, a colon, the ids of the rules it fails.
 */
class MutantsTest {

    private static final ScimTestkit TESTKIT = ScimTestkit.of();
    private static final Map<String, Set<String>> EXPECTED = ExpectedKills.read();

    @TestFactory
    Stream<DynamicTest> mutant_failsExactlyTheRulesItShould() {
        Recording recording = new Recording(TESTKIT);
        Map<String, Set<String>> failed = new ConcurrentHashMap<>();
        Mutants.all().parallelStream().forEach(mutant -> failed.put(mutant.name(), failed(mutant, recording)));
        return failed.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(failed.get(name)).isEqualTo(EXPECTED.getOrDefault(name, Set.of()))));
    }

    private static Set<String> failed(Mutant mutant, Recording recording) {
        ConformanceRun run = TESTKIT.against(mutant.breaking(ReferenceServer.inProcess()));
        return TESTKIT.rules().stream()
                .filter(rule -> recording.isAffected(rule, mutant))
                .map(run::apply)
                .filter(RuleResult.Failed.class::isInstance)
                .map(result -> result.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void mutants_areAllListed() {
        List<String> names = Mutants.all().stream().map(Mutant::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(EXPECTED.values()).noneMatch(Set::isEmpty);
    }

    @Test
    void rules_areAllFailedByAMutant() {
        Set<String> survivors = new TreeSet<>();
        TESTKIT.rules().stream()
                .filter(rule -> rule.level() != Level.UNTESTED)
                .map(Rule::id)
                .forEach(survivors::add);
        EXPECTED.values().forEach(survivors::removeAll);

        assertThat(survivors).isEmpty();
    }

    /** The messages that users see, for one mutant of each kind. */
    @Test
    void failures_sayWhatIsWrong() {
        Map<String, String> got = new TreeMap<>();
        failure("created-is-200", "P-3.3-05", got);
        failure("error-status-is-a-number", "P-3.12-02", got);
        failure("remove-ignores-value", "A-49", got);
        failure("filter-ignored", "P-3.4.2.2-03", got);
        failure("no-etag", "P-3.14-02a", got);

        assertThat(got)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "P-3.3-05", "status 201 / status 200",
                        "P-3.12-02", "/status to be \"404\" / 404",
                        "P-3.14-02a", "a header field ETag / none",
                        "A-49", got.get("A-49"),
                        "P-3.4.2.2-03", got.get("P-3.4.2.2-03")));
        assertThat(got.get("A-49")).matches("\"[\\w-]+\" at /members/\\*/value / nothing");
        assertThat(got.get("P-3.4.2.2-03")).matches("a list of \\[] / \\[[\\w-]+]");
    }

    private static void failure(String name, String id, Map<String, String> got) {
        Mutant mutant = Mutants.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Rule rule = TESTKIT.rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        RuleResult result =
                TESTKIT.against(mutant.breaking(ReferenceServer.inProcess())).apply(rule);
        RuleResult.Failed failed = (RuleResult.Failed) result;
        got.put(id, failed.failure().expectation() + " / " + failed.failure().got());
    }
}
