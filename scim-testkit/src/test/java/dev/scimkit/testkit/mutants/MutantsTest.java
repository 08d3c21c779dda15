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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each broken server fails exactly the rules that {@code mutants.txt} names, with the message that stands there, and each
 * rule is failed by some of them.
 */
class MutantsTest {

    private static final ScimTestkit TESTKIT = ScimTestkit.of();
    private static final Map<String, Map<String, String>> EXPECTED = ExpectedKills.read();

    @TestFactory
    Stream<DynamicTest> mutant_failsExactlyTheRulesItShould_withTheMessage() {
        Map<String, Map<String, String>> failures = run();
        return failures.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(failures.get(name)).isEqualTo(EXPECTED.getOrDefault(name, Map.of()))));
    }

    /** The messages by rule, by mutant. */
    static Map<String, Map<String, String>> run() {
        Recording recording = new Recording(TESTKIT);
        Map<String, Map<String, String>> failures = new ConcurrentSkipListMap<>();
        Mutants.all().parallelStream().forEach(mutant -> failures.put(mutant.name(), failures(mutant, recording)));
        return failures;
    }

    private static Map<String, String> failures(Mutant mutant, Recording recording) {
        ConformanceRun run = TESTKIT.against(mutant.breaking(ReferenceServer.inProcess()));
        Map<String, String> messages = new TreeMap<>();
        for (Rule rule : TESTKIT.rules()) {
            if (recording.isAffected(rule, mutant, run.capabilities())
                    && run.apply(rule) instanceof RuleResult.Failed failed) {
                messages.put(rule.id(), Message.of(failed.failure()));
            }
        }
        return messages;
    }

    @Test
    void mutants_areAllListed() {
        List<String> names = Mutants.all().stream().map(Mutant::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(EXPECTED.values()).noneMatch(Map::isEmpty);
    }

    @Test
    void rules_areAllFailedByAMutant() {
        Set<String> survivors = new TreeSet<>();
        TESTKIT.rules().stream()
                .filter(rule -> rule.level() != Level.UNTESTED)
                .map(Rule::id)
                .forEach(survivors::add);
        EXPECTED.values().forEach(messages -> survivors.removeAll(messages.keySet()));

        assertThat(survivors).isEmpty();
    }
}
