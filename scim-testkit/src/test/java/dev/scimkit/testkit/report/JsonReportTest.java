package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode rule(JsonNode report, String id) {
        return report.path("rules").values().stream()
                .filter(rule -> rule.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void write_mixedResults_containsAllOfThem() {
        JsonNode report = json(ReportFormat.JSON.write(Reports.mixed()));

        assertThat(report.path("server").asString()).isEqualTo("https://scripted.example.com/scim/v2/1");
        assertThat(report.path("started").asString()).isEqualTo("2026-11-24T13:31:42Z");
        assertThat(report.path("milliseconds").asInt()).isEqualTo(3210);
        assertThat(report.path("conforms").asBoolean()).isFalse();
        assertThat(report.path("suites")).isEqualTo(json("[{\"suite\":\"standard\"}]"));
        assertThat(report.path("counts")).isEqualTo(json("""
                        {"passed":1,"failed":1,"expected_failure":0,"unexpected_pass":0,"skipped":2}"""));
        assertThat(report.path("sections").path(1)).isEqualTo(json("""
                        {"section":"RFC 7644 §3.4.2.3","title":"Sorting","passed":0,"failed":0,"skipped":1}"""));
        assertThat(rule(report, "P-3.4.2.3-02").path("skippedBecause").asString())
                .isEqualTo("The server does not declare sorting");
    }

    @Test
    void write_failure_hasWhatWasExpectedAndHidesSecrets() {
        JsonNode rule = rule(json(ReportFormat.JSON.write(Reports.mixed())), "P-3.3-06");

        assertThat(rule.path("outcome").asString()).isEqualTo("failed");
        assertThat(rule.path("got").asString()).isEqualTo("\"a\"");
        assertThat(rule.path("request").asString()).contains("Authorization: Bearer ***");
        assertThat(rule.path("response").asString()).contains("\"password\":\"***\",\"nickName\":\"***\"");
    }

    @Test
    void write_missingFolder_createsIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("target/reports/scim.json");

        ReportFormat.JSON.write(Reports.mixed(), file);

        assertThat(Files.readString(file))
                .isEqualTo(ReportFormat.JSON
                        .write(Reports.mixed())
                        .replaceAll("scimkit-[0-9a-f]{8}", runOf(Files.readString(file))));
    }

    private static String runOf(String text) {
        return text.replaceFirst("(?s).*?(scimkit-[0-9a-f]{8}).*", "$1");
    }
}
