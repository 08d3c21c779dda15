package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Suite;
import java.util.Set;
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

            1 passed, 1 failed, 2 skipped · standard · https://scripted.example.com/scim/v2/1 · 24 November 2026, 13:31 UTC

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
    void summaries_ofSeveralSuites_nameThem() {
        Scripted server = new Scripted().on("GET", "/Users", 200, "{'Resources':[]}");
        ConformanceReport report = ScimTestkit.of(Suite.STANDARD, Suite.OKTA, Suite.ENTRA)
                .only(rule -> Set.of("P-3.2-01a", "O-2", "E-1").contains(rule.id()))
                .run(server.endpoint());

        assertThat(ReportFormat.MARKDOWN.write(report)).contains(" · standard, okta, entra · ");
        assertThat(JsonMapper.shared()
                        .readTree(ReportFormat.BADGE.write(report))
                        .path("label")
                        .asString())
                .isEqualTo("SCIM standard, okta, entra");
    }

    @Test
    void reports_onADraft_nameItsRevision() {
        ConformanceReport report = ScimTestkit.of(Suite.INTEROP, Suite.IPSIE_AL1)
                .only(rule -> rule.level() == Level.UNTESTED)
                .run(new Scripted().endpoint());
        String drafts = "interop (draft-zollner-scim-interop-profile-02), ipsie-al1 (IPSIE account lifecycle draft-00)";

        assertThat(ReportFormat.MARKDOWN.write(report)).contains(" · " + drafts + " · ");
        assertThat(ReportFormat.HTML.write(report)).contains(drafts);
        assertThat(JsonMapper.shared()
                        .readTree(ReportFormat.JSON.write(report))
                        .at("/suites/0/draft")
                        .asString())
                .isEqualTo("draft-zollner-scim-interop-profile-02");
    }

    @Test
    void badge_nothingPassedOrFailed_isNotGreen() {
        ConformanceReport skipped = ScimTestkit.of(Suite.STANDARD)
                .only(rule -> rule.level() == Level.UNTESTED)
                .run(new Scripted().endpoint());

        assertThat(ReportFormat.BADGE.write(skipped)).contains("\"nothing tested\"", "\"lightgrey\"");
    }

    @Test
    void badge_whetherConformingOrNot_saysSo() {
        JsonNode red = JsonMapper.shared().readTree(ReportFormat.BADGE.write(Reports.mixed()));
        JsonNode green = JsonMapper.shared()
                .readTree(ReportFormat.BADGE.write(
                        Reports.mixed().expecting(ExpectedFailures.parse("P-3.3-06 next release"))));

        assertThat(red.toString())
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"SCIM standard\",\"message\":\"1 failed, 1"
                        + " passed\",\"color\":\"red\"}");
        assertThat(green.path("message").asString()).isEqualTo("conforms, 1 passed");
        assertThat(green.path("color").asString()).isEqualTo("brightgreen");
    }
}
