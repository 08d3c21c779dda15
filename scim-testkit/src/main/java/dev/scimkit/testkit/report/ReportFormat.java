package dev.scimkit.testkit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file format of a report.
 *
 * <p>Every format escapes what the server sent, so that it can neither break the format nor run in a browser. Tokens
 * and passwords are hidden before a report is written.
 */
public enum ReportFormat {
    /**
     * A page for people in one file that needs no network: scores, search, and every rule with its request and
     * response.
     */
    HTML,
    /** JUnit XML, which build servers read; one test suite for each suite of rules. */
    JUNIT_XML,
    /** The complete report as one JSON object, for scripts. */
    JSON,
    /** A short summary in Markdown, for a pull request: the verdict and what failed. */
    MARKDOWN,
    /** The JSON from which shields.io makes a badge. */
    BADGE;

    /**
     * Writes a report.
     *
     * @param report the results of a run
     * @return the text of the file
     */
    public String write(ConformanceReport report) {
        return switch (this) {
            case HTML -> HtmlReport.write(report);
            case JUNIT_XML -> JUnitXmlReport.write(report);
            case JSON -> JsonReport.write(report);
            case MARKDOWN -> MarkdownReport.write(report);
            case BADGE -> BadgeReport.write(report);
        };
    }

    /**
     * Writes a report to a file, in UTF-8. An existing file is replaced; missing folders are created.
     *
     * @param report the results of a run
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
