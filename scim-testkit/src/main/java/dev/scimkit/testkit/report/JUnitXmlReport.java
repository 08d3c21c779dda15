package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML; expected failures count as skipped, like aborted tests. */
final class JUnitXmlReport {

    private final ConformanceReport report;
    private final XMLStreamWriter xml;

    private JUnitXmlReport(ConformanceReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static String write(ConformanceReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitXmlReport(report, xml).suites();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A report could not be written into a string", impossible);
        }
        return text.append('\n').toString();
    }

    private void suites() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuites", "name", "SCIM conformance of " + report.server());
        for (Suite suite : Suite.values()) {
            List<RuleResult> results = report.results().stream()
                    .filter(result -> result.rule().suite() == suite)
                    .toList();
            if (!results.isEmpty()) {
                suite(suite, results);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(Suite suite, List<RuleResult> results) throws XMLStreamException {
        open(
                "testsuite",
                "name",
                "scim." + suite.label(),
                "timestamp",
                report.started().toString(),
                "tests",
                Integer.toString(results.size()),
                "failures",
                count(results, Outcome.FAILED, Outcome.UNEXPECTED_PASS),
                "errors",
                "0",
                "skipped",
                count(results, Outcome.SKIPPED, Outcome.EXPECTED_FAILURE));
        for (RuleResult result : results) {
            test(result);
        }
        xml.writeEndElement();
    }

    private String count(List<RuleResult> results, Outcome... outcomes) {
        return Long.toString(results.stream()
                .filter(result -> List.of(outcomes).contains(report.expected().judge(result)))
                .count());
    }

    private void test(RuleResult result) throws XMLStreamException {
        Rule rule = result.rule();
        open(
                "testcase",
                "classname",
                "scim." + rule.suite().label() + "." + rule.level().label(),
                "name",
                rule.displayName());
        String known = report.expected().reason(rule).orElse("");
        switch (report.expected().judge(result)) {
            case FAILED -> failed((RuleResult.Failed) result);
            case UNEXPECTED_PASS ->
                outcome("failure", "is listed as an expected failure (" + known + ") but passes", "");
            case EXPECTED_FAILURE -> outcome("skipped", "expected failure: " + known, "");
            case SKIPPED -> outcome("skipped", ((RuleResult.Skipped) result).reason(), "");
            case PASSED -> {}
        }
        xml.writeEndElement();
    }

    private void failed(RuleResult.Failed failed) throws XMLStreamException {
        String summary = "expected " + failed.failure().expectation() + ", got "
                + failed.failure().got();
        outcome("failure", summary, failed.message());
    }

    private void outcome(String element, String message, String text) throws XMLStreamException {
        open(element, "message", message);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private void open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
        }
    }
}
