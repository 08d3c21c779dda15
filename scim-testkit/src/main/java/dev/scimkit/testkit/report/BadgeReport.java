package dev.scimkit.testkit.report;

import tools.jackson.databind.json.JsonMapper;

/** The JSON that an endpoint badge of shields.io reads. */
final class BadgeReport {

    private BadgeReport() {}

    static String write(ConformanceReport report) {
        int bad = report.count(Outcome.FAILED) + report.count(Outcome.UNEXPECTED_PASS);
        String passed = report.count(Outcome.PASSED) + " passed";
        return JsonMapper.shared()
                        .createObjectNode()
                        .put("schemaVersion", 1)
                        .put("label", "SCIM")
                        .put("message", report.conforms() ? "conforms, " + passed : bad + " failed, " + passed)
                        .put("color", report.conforms() ? "brightgreen" : "red")
                + "\n";
    }
}
