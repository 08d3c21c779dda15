package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports to write. */
final class ReportOptions {

    @Option(names = "--html", paramLabel = "<file>", description = "Write an HTML report.")
    private @Nullable Path html;

    @Option(names = "--junit", paramLabel = "<file>", description = "Write the results as JUnit XML.")
    private @Nullable Path junit;

    @Option(names = "--json", paramLabel = "<file>", description = "Write the complete report as JSON.")
    private @Nullable Path json;

    @Option(names = "--markdown", paramLabel = "<file>", description = "Write a summary for a pull request.")
    private @Nullable Path markdown;

    @Option(names = "--badge", paramLabel = "<file>", description = "Write the JSON of a badge for shields.io.")
    private @Nullable Path badge;

    /**
     * Writes the requested reports.
     *
     * @throws CannotRunException if a file cannot be written
     */
    void write(ConformanceReport report) {
        write(report, ReportFormat.HTML, html);
        write(report, ReportFormat.JUNIT_XML, junit);
        write(report, ReportFormat.JSON, json);
        write(report, ReportFormat.MARKDOWN, markdown);
        write(report, ReportFormat.BADGE, badge);
    }

    private static void write(ConformanceReport report, ReportFormat format, @Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            format.write(report, file);
        } catch (IOException unwritable) {
            throw new CannotRunException("Cannot write " + file + ": " + unwritable);
        }
    }
}
