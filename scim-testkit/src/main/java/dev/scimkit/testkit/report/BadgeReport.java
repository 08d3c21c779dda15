package dev.scimkit.testkit.report;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that an endpoint badge of shields.io reads: its label names the suites. */
final class BadgeReport {

    private BadgeReport() {}

    static String write(ConformanceReport report) {
        int bad = report.count(Outcome.FAILED) + report.count(Outcome.UNEXPECTED_PASS);
        int good = report.count(Outcome.PASSED);
        String passed = good + " passed";
        ObjectNode badge = JsonMapper.shared()
                .createObjectNode()
                .put("schemaVersion", 1)
                .put("label", ("SCIM " + Verdict.suites(report)).strip());
        if (!report.conforms()) {
            badge.put("message", bad + " failed, " + passed).put("color", "red");
        } else if (good == 0) {
            badge.put("message", "nothing tested").put("color", "lightgrey");
        } else {
            badge.put("message", "conforms, " + passed).put("color", "brightgreen");
        }
        return badge + "\n";
    }
}
