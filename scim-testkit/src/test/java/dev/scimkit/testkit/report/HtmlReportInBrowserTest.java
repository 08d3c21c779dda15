package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a browser; skipped with a reason if there is none. */
class HtmlReportInBrowserTest {

    private static final Pattern SHOWN = Pattern.compile("<details class=\"rule[^\"]*\" id=\"([^\"]+)\"[^>]*>");

    @TempDir
    private Path folder;

    private Chromium chromium;

    @BeforeEach
    void find() {
        chromium = Chromium.in(folder);
    }

    private String open(ConformanceReport report, String fragment) throws IOException, InterruptedException {
        Path page = folder.resolve("report.html");
        ReportFormat.HTML.write(report, page);
        return chromium.open(page, fragment);
    }

    private static List<String> shown(String dom) {
        return SHOWN.matcher(dom)
                .results()
                .filter(rule -> !rule.group().contains("hidden"))
                .map(rule -> rule.group(1))
                .toList();
    }

    @Test
    void page_withFailures_showsThoseFirst() throws IOException, InterruptedException {
        String dom = open(Reports.mixed(), "");

        assertThat(shown(dom)).containsExactly("P-3.3-06");
        assertThat(dom).contains(">One rule</p>");
    }

    @Test
    void address_namesSearch_findsRulesByTheirResponses() throws IOException, InterruptedException {
        assertThat(shown(open(Reports.mixed(), "#show=all;q=sorting%20DECLARE")))
                .containsExactly("P-3.4.2.3-02");
    }

    @Test
    void address_namesSection_showsItsRulesOnly() throws IOException, InterruptedException {
        assertThat(shown(open(Reports.mixed(), "#section=RFC%207644%20%C2%A73.3")))
                .containsExactly("P-3.3-05", "P-3.3-06");
    }

    @Test
    void address_namesRule_opensIt() throws IOException, InterruptedException {
        assertThat(open(Reports.mixed(), "#P-3.3-05")).containsPattern("id=\"P-3.3-05\"[^>]* open=\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#show=all;q=100%", "#show=all;q=%E0%A4%A", "#show=all;section=%"})
    void address_malformed_isSearchedLiterally(String fragment) throws IOException, InterruptedException {
        // the number of rules appears only after the script has finished
        assertThat(open(Reports.mixed(), fragment)).containsPattern("(?:No rule is like that\\.|rules?)</p>");
    }

    @Test
    void responses_hostile_doNotRun() throws IOException, InterruptedException {
        String dom = open(Reports.hostile(), "#show=all");

        assertThat(shown(dom)).hasSize(3);
        assertThat(dom)
                .contains("<title>SCIM conformance: https://scripted.example.com/scim/v2/1</title>")
                .doesNotContain("<img", "<script>document");
    }
}
