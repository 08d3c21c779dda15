package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The summary for a pull request, and the badge. */
class SummariesTest {

    @Test
    void markdown_withFailures_beginsWithTheVerdictAndListsThem() {
        String text = ReportFormat.MARKDOWN.write(Reports.mixed()).replaceAll("scimkit-[0-9a-f]{8}-\\d+", "~");

        assertThat(text).isEqualTo("""
            ### SCIM conformance: One rule failed

            1 passed, 1 failed, 2 skipped · https://scripted.example.com/scim/v2/1 · 24 November 2026, 13:31 UTC

            | Rule | Asks | Expected | Got |
            |---|---|---|---|
            | P-3.3-06 | The response to a POST contains the created resource (RFC 7644 §3.3, advisory) | \
            /userName to be &#34;~-a&#34; | &#34;a&#34; |

            | Section | Title | Passed |
            |---|---|--:|
            | RFC 7644 §3.3 | Creating resources | 1 of 2 |
            """);
    }

    @Test
    void markdown_hostileResponses_areCharacterReferences() {
        String text = ReportFormat.MARKDOWN.write(Reports.hostile());

        assertThat(text).doesNotContain("<", "]]", "\u0000").contains("### SCIM conformance: 3 rules failed");
    }

    @Test
    void badge_whetherConformingOrNot_saysSo() {
        JsonNode red = JsonMapper.shared().readTree(ReportFormat.BADGE.write(Reports.mixed()));
        JsonNode green = JsonMapper.shared()
                .readTree(ReportFormat.BADGE.write(
                        Reports.mixed().expecting(ExpectedFailures.parse("P-3.3-06 next release"))));

        assertThat(red.toString())
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"SCIM\",\"message\":\"1 failed, 1"
                        + " passed\",\"color\":\"red\"}");
        assertThat(green.path("message").asString()).isEqualTo("conforms, 1 passed");
        assertThat(green.path("color").asString()).isEqualTo("brightgreen");
    }
}
