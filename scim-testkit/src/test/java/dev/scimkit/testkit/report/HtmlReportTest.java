package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page as a tree, without a browser: it is also well-formed XML. */
class HtmlReportTest {

    private static Document page(ConformanceReport report) {
        return Dom.parse(ReportFormat.HTML.write(report));
    }

    private static Element rule(Document page, String id) {
        return Dom.elements(page, "details").stream()
                .filter(rule -> rule.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void header_mixedResults_givesVerdictAndCounts() {
        Document page = page(Reports.mixed());

        assertThat(Dom.ofClass(page, "verdict").getTextContent()).isEqualTo("One rule failed");
        assertThat(Dom.ofClass(page, "counts").getTextContent()).isEqualTo("1 passed1 failed2 skipped");
        assertThat(Dom.ofClass(page, "facts").getTextContent())
                .isEqualTo("standard · 24 November 2026, 13:31 UTC · took 3.2 seconds");
    }

    @Test
    void header_onlyExpectedFailures_conforms() {
        Document page = page(Reports.mixed().expecting(ExpectedFailures.parse("P-3.3-06 next release")));

        assertThat(Dom.ofClass(page, "verdict").getTextContent())
                .isEqualTo("It conforms, except for expected failures");
        assertThat(rule(page, "P-3.3-06").getTextContent()).contains("Known becausenext release");
    }

    @Test
    void scores_sections_areInSpecificationOrder() {
        List<String> scores = Dom.elements(page(Reports.mixed()), "li").stream()
                .filter(item -> item.getAttribute("class").startsWith("score"))
                .map(Element::getTextContent)
                .toList();

        assertThat(scores)
                .containsExactly(
                        "§4.1.1User: single-valued attributesskipped",
                        "§3.3Creating resources1/2",
                        "§3.4.2.3Sortingskipped");
    }

    @Test
    void rule_failed_showsExpectationExchangeAndAdvice() {
        Element rule = rule(page(Reports.mixed()), "P-3.3-06");

        assertThat(Dom.ofClass(rule, "got").getTextContent()).isEqualTo("\"a\"");
        assertThat(Dom.ofClass(rule, "request").getTextContent())
                .startsWith("POST https://scripted.example.com/scim/v2/1/Users\n");
        assertThat(Dom.ofClass(rule, "response").getTextContent()).contains("\"nickName\" : \"***\"");
        assertThat(Dom.ofClass(rule, "advice").getTextContent()).startsWith("If this fails, check that the body");
    }

    @Test
    void rule_skipped_saysWhy() {
        assertThat(rule(page(Reports.mixed()), "P-3.4.2.3-02").getTextContent())
                .contains("SkippedThe server does not declare sorting");
    }

    @Test
    void responses_hostile_areShownAsText() {
        Document page = page(Reports.hostile());

        assertThat(Dom.elements(page, "script")).hasSize(1);
        assertThat(Dom.elements(page, "img")).isEmpty();
        assertThat(Dom.elements(page, "*"))
                .allSatisfy(
                        element -> assertThat(element.getAttribute("onerror")).isEmpty());
        assertThat(Dom.ofClass(rule(page, "P-3.3-06"), "response").getTextContent())
                .contains("ETag: \"><script>document.title='owned'</script>", "</pre></script><script>");
    }

    @Test
    void page_opened_requestsNothing() {
        String html = ReportFormat.HTML.write(Reports.mixed());

        assertThat(Dom.elements(Dom.parse(html), "*")).allSatisfy(element -> {
            assertThat(element.getAttribute("src")).isEmpty();
            assertThat(element.getAttribute("href")).matches("|#rules");
        });
        assertThat(html)
                .doesNotContain("@import", "url(", "<link")
                .contains("default-src 'none'".replace("'", "&#39;"));
    }

    @Test
    void sections_all_haveTitles() {
        assertThat(ScimTestkit.of().rules())
                .extracting(Rule::section)
                .allSatisfy(section ->
                        assertThat(SectionTitles.of(section)).as(section).isNotEmpty());
    }
}
