package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlReportTest {

    private static Element suite(ConformanceReport report) {
        Document xml = Dom.parse(ReportFormat.JUNIT_XML.write(report));
        return (Element) xml.getElementsByTagName("testsuite").item(0);
    }

    private static Element test(Element suite, String id) {
        return Dom.elements(suite, "testcase").stream()
                .filter(test -> test.getAttribute("name").startsWith(id + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void write_mixedResults_countsThem() {
        Element suite = suite(Reports.mixed());

        assertThat(suite.getAttribute("name")).isEqualTo("scim.standard");
        assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-24T13:31:42Z");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    }

    @Test
    void write_failure_hasMessageAndTranscript() {
        Element test = test(suite(Reports.mixed()), "P-3.3-06");
        Element failure = Dom.elements(test, "failure").get(0);

        assertThat(test.getAttribute("classname")).isEqualTo("scim.standard.advisory");
        assertThat(failure.getAttribute("message")).startsWith("expected /userName to be \"scimkit-");
        assertThat(failure.getTextContent())
                .contains("POST https://scripted.example.com/scim/v2/1/Users", "If this fails, check ")
                .doesNotContain("s3cret", "t1meMa$heen");
    }

    @Test
    void write_knownFailure_isSkippedAndUnexpectedPassIsAFailure() {
        ConformanceReport report =
                Reports.mixed().expecting(ExpectedFailures.parse("P-3.3-06 next release\nP-3.3-05 old\n"));

        Element suite = suite(report);

        assertThat(Dom.elements(test(suite, "P-3.3-06"), "skipped").get(0).getAttribute("message"))
                .isEqualTo("expected failure: next release");
        assertThat(Dom.elements(test(suite, "P-3.3-05"), "failure").get(0).getAttribute("message"))
                .isEqualTo("is listed as an expected failure (old) but passes");
    }

    @Test
    void write_hostileAnswers_staysWellFormed() {
        Element suite = suite(Reports.hostile());

        assertThat(suite.getTextContent()).contains("</pre></script><script>").doesNotContain("\u001b");
        assertThat(Dom.elements(suite, "script")).isEmpty();
    }
}
