package dev.scimkit.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ConformanceRun;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.language.Declaration;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each broken server fails exactly the rules that {@code mutants.txt} names, with the messages listed there, and each
 * rule is failed by at least one. Run with {@code -Dscimkit.docs.write=true} to rewrite the file; then read what changed.
 */
@Tag("once")
class MutantsTest {

    private static final Map<String, Map<String, String>> EXPECTED = ExpectedKills.read();

    @TestFactory
    Stream<DynamicTest> mutant_applied_failsExactlyItsRulesWithTheirMessages() {
        Map<String, Map<String, String>> failures = run();
        if (Boolean.getBoolean("scimkit.docs.write")) {
            ExpectedKills.rewrite(failures);
        }
        return failures.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(failures.get(name)).isEqualTo(EXPECTED.getOrDefault(name, Map.of()))));
    }

    /** The messages by rule, by mutant. */
    static Map<String, Map<String, String>> run() {
        Map<String, Map<String, String>> failures = new ConcurrentSkipListMap<>();
        for (Reference reference : Reference.values()) {
            Recording recording = new Recording(reference);
            reference.mutants().parallelStream()
                    .forEach(mutant -> failures.computeIfAbsent(mutant.name(), name -> new TreeMap<>())
                            .putAll(failures(mutant, reference, recording)));
        }
        return failures;
    }

    private static Map<String, String> failures(Mutant mutant, Reference reference, Recording recording) {
        ScimTestkit testkit = reference.testkit();
        ScimEndpoint server = mutant.breaking(reference.server());
        ConformanceRun run = testkit.against(server);
        Declaration declared = Recording.declaration(server);
        Map<String, String> messages = new TreeMap<>();
        for (Rule rule : testkit.rules()) {
            if (recording.isAffected(rule, mutant, run.capabilities(), declared)
                    && run.apply(rule) instanceof RuleResult.Failed failed) {
                messages.put(rule.id(), Message.of(failed.failure()));
            }
        }
        return messages;
    }

    @Test
    void mutants_all_areListed() {
        for (Reference reference : Reference.values()) {
            assertThat(reference.mutants()).extracting(Mutant::name).doesNotHaveDuplicates();
        }
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(Reference.mutantNames());
        assertThat(EXPECTED.values()).noneMatch(Map::isEmpty);
    }

    @Test
    void rules_all_areFailedByAMutant() {
        Set<String> survivors = new TreeSet<>();
        ScimTestkit.of().rules().stream()
                .filter(rule -> rule.level() != Level.UNTESTED)
                .map(Rule::id)
                .forEach(survivors::add);
        EXPECTED.values().forEach(messages -> survivors.removeAll(messages.keySet()));

        assertThat(survivors).isEmpty();
    }
}
