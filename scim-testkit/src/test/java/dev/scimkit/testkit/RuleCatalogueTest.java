package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Properties of every rule of every suite. */
class RuleCatalogueTest {

    private final List<Rule> rules = ScimTestkit.of().rules();

    @Test
    void ids_all_areUnique() {
        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void ids_all_areRequirementIds() throws IOException {
        Set<String> known;
        try (InputStream file = RuleCatalogueTest.class.getResourceAsStream("requirement-ids.txt")) {
            known = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }

        assertThat(rules).allSatisfy(rule -> assertThat(known).contains(rule.requirement()));
    }

    @Test
    void rules_all_sayWhatTheyAskAndWhatToCheck() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.asks()).matches("\\S.{15,}[^.\\s]");
            assertThat(rule.check()).matches("\\S.{8,}[^.\\s]");
            assertThat(rule.section()).isNotBlank();
        });
    }

    @Test
    void sentences_all_areUnique() {
        assertThat(rules).extracting(Rule::asks).doesNotHaveDuplicates();
    }

    @Test
    void skippedWhen_severalNeeds_namesThem() {
        Rule rule = rules.stream()
                .filter(candidate -> candidate.id().equals("P-3.4.2.3-06"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.skippedWhen()).isEqualTo("When the server does not declare filters and sorting.");
    }

    @Test
    void of_oneSuite_hasNoOther() {
        assertThat(ScimTestkit.of(Suite.OKTA).rules()).isNotEmpty().allMatch(rule -> rule.suite() == Suite.OKTA);
    }
}
