package dev.scimkit.testkit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A form in which a report can be written.
 *
 * <p>Whatever a server answered is text in every one of them: it is escaped, so that it cannot break the form or run in
 * a browser. Tokens and passwords are hidden before a report is made.
 */
public enum ReportFormat {
    /** One page for people, in one file that needs no network: scores, search, every rule with its request and response. */
    HTML,
    /** The XML that build servers read test results from; one suite for each suite of rules. */
    JUNIT_XML,
    /** All of the report as one JSON object, for scripts. */
    JSON;

    /**
     * Writes a report.
     *
     * @param report what came of a run
     * @return the text of the file
     */
    public String write(ConformanceReport report) {
        return switch (this) {
            case HTML -> HtmlReport.write(report);
            case JUNIT_XML -> JUnitXmlReport.write(report);
            case JSON -> JsonReport.write(report);
        };
    }

    /**
     * Writes a report into a file, in UTF-8; a file that is there is replaced, folders that are missing are made.
     *
     * @param report what came of a run
     * @param file the file
     * @throws IOException when the file cannot be written
     */
    public void write(ConformanceReport report, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, write(report), StandardCharsets.UTF_8);
    }
}
