package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import org.junit.jupiter.api.Test;

class ExpectedFailuresTest {

    @Test
    void parse_entriesAndComments_keepsReasons() {
        ExpectedFailures expected = ExpectedFailures.parse("# later\n\nP-3.3-08a  no index yet\n  O-5\tour  bug \n");

        assertThat(expected.ids()).containsExactlyInAnyOrder("P-3.3-08a", "O-5");
        Rule rule = ScimTestkit.of(Suite.OKTA).rules().stream()
                .filter(candidate -> candidate.id().equals("O-5"))
                .findFirst()
                .orElseThrow();
        assertThat(expected.reason(rule)).contains("our  bug");
    }

    @Test
    void parse_noReason_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedFailures.parse("# a\nO-5\n"))
                .withMessage("Line 2 gives no reason for O-5; write the reason after the id");
    }

    @Test
    void parse_ruleTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedFailures.parse("O-5 a\nO-5 b"))
                .withMessage("Line 2 repeats O-5");
    }
}
