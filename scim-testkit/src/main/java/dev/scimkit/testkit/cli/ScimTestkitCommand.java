package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ExpectedFailures;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: applies the rules to a server and prints the results. */
@Command(
        name = "scim-testkit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = RecordCommand.class,
        sortOptions = false,
        usageHelpWidth = 100,
        description = "Tests whether a SCIM server conforms to RFC 7643, 7644 and 9865 and copes with what identity"
                + " providers send.%nEvery rule creates the users and groups it needs and deletes them; it changes"
                + " nothing else.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the server conforms", "1:a rule failed", "2:the rules could not be applied"})
final class ScimTestkitCommand implements Callable<Integer> {

    static final int CONFORMS = 0;
    static final int FAILED = 1;
    static final int CANNOT_RUN = 2;

    @ArgGroup(validate = false, heading = "%nServer:%n")
    private ServerOptions server = new ServerOptions();

    @ArgGroup(validate = false, heading = "%nRules:%n")
    private RuleOptions rules = new RuleOptions();

    @ArgGroup(validate = false, heading = "%nReports:%n")
    private ReportOptions reports = new ReportOptions();

    @Option(names = "--progress", description = "Show progress in one line even without a terminal.")
    private boolean progressLine;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Show the request and the response of each failure.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    /** Creates the command line, which turns every error into an exit code of this command. */
    static CommandLine commandLine() {
        return new CommandLine(new ScimTestkitCommand())
                .setExecutionExceptionHandler(ScimTestkitCommand::cannotRun)
                .setUsageHelpAutoWidth(false);
    }

    private static int cannotRun(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        String sentence = problem instanceof CannotRunException ? problem.getMessage() : problem.toString();
        command.getErr().println("scim-testkit: " + sentence);
        return CANNOT_RUN;
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        ScimTestkit testkit = rules.testkit();
        ExpectedFailures known = rules.known();
        ScimEndpoint endpoint = server.endpoint();
        testkit.against(endpoint).obstacle().ifPresent(sentence -> {
            throw new CannotRunException(sentence);
        });
        ConformanceReport report = run(testkit, endpoint, known, command.getErr());
        new Summary(report, command.getOut(), verbose).print();
        reports.write(report);
        return report.conforms() ? CONFORMS : FAILED;
    }

    private ConformanceReport run(
            ScimTestkit testkit, ScimEndpoint endpoint, ExpectedFailures known, PrintWriter progressTo) {
        if (quiet) {
            return testkit.run(endpoint).expecting(known);
        }
        boolean inOneLine = progressLine || Ansi.AUTO.enabled();
        Progress progress = new Progress(progressTo, inOneLine, testkit.rules().size(), known);
        ConformanceReport report = testkit.run(endpoint, progress::note).expecting(known);
        progress.end();
        return report;
    }
}
