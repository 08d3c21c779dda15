package dev.scimkit.testkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.testkit.ReferenceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command-line options; the jar itself is run by {@link ExecutableJarIT}. */
class ScimTestkitCommandTest {

    private static JdkScimServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = JdkScimServer.builder(ReferenceServer.service())
                .port(0)
                .basePath("/scim/v2")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String url() {
        return "http://127.0.0.1:" + server.port() + "/scim/v2/3223";
    }

    private static CommandLineRun run(String... more) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("--url", url(), "--token", "manager-token", "--quiet"), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void exit_allRulesPass_isZero() {
        CommandLineRun run = run("--include", "P-3.3-05,P-3.3-06");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).containsExactly(url(), "     2 passed", "The server conforms.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void exit_ruleFails_isOneAndSummarySaysWhy() {
        try (LoopbackServer broken = new LoopbackServer(200, "{'schemas':[],'id':'1'}")) {
            CommandLineRun run = CommandLineRun.of(
                    "--url", broken.url(), "--token", "s3cret", "--include", "P-3.3-05,P-3.3-10*", "--quiet");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out().lines())
                    .containsSubsequence(
                            "✗ P-3.3-05 A POST that creates a resource returns 201 Created  (RFC 7644 §3.3, required)",
                            "    expected  status 201",
                            "    got       status 200",
                            "    to        POST " + broken.url() + "/Users",
                            "     3 failed",
                            "The server does not conform.");
            assertThat(run.out()).doesNotContain("s3cret");
        }
    }

    @Test
    void verbose_ruleFails_showsRequestAndResponse() {
        try (LoopbackServer broken = new LoopbackServer(200, "{'schemas':[],'id':'1'}")) {
            CommandLineRun run = CommandLineRun.of(
                    "--url", broken.url(), "--token", "s3cret", "--include", "P-3.3-05", "--quiet", "--verbose");

            assertThat(run.out())
                    .contains(
                            "  Authorization: Bearer ***\n",
                            "  {\"schemas\":[],\"id\":\"1\"}\n",
                            "If this fails, check");
        }
    }

    @Test
    void summary_rulesSkipped_saysWhyAndHowMany() {
        CommandLineRun run = run("--include", "P-3.3-05,P-3.4.2.3*", "--without", "SORT");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("12 skipped: The server does not declare sorting\n");
    }

    @Test
    void exclude_level_leavesOutItsRules() {
        CommandLineRun run = run("--include", "P-3.3-0*", "--exclude", "advisory,P-3.3-08*,P-3.3-09*");

        assertThat(run.out()).contains("     4 passed");
    }

    @Test
    void credentials_ofSecondOrganizationAndReader_enableTheRulesThatNeedThem() {
        CommandLineRun run = run(
                "--include",
                "P-6-06a,P-6-04",
                "--read-only-token",
                "reader-token",
                "--other-organization-url",
                url().replace("3223", "4334"),
                "--other-organization-token",
                "other-token");

        assertThat(run.out()).contains("     2 passed");
    }

    @Test
    void tokens_ofOtherCallers_enableTheRulesThatNeedThem() {
        CommandLineRun run = run(
                "--suite",
                "zitadel",
                "--include",
                "Z-AUTH-2b,Z-DOM-3a,Z-USR-12",
                "--token-of",
                "READ_ONLY=reader-token,IGNORING_PASSWORDS=manager-token",
                "--service-user-id",
                "okta");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("     3 passed");
    }

    @Test
    void exit_unknownCaller_isTwo() {
        CommandLineRun run = run("--token-of", "SOMEBODY=reader-token");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("SOMEBODY", "READ_ONLY");
        assertThat(run.err()).doesNotContain("reader-token");
    }

    @Test
    void baseline_knownFailurePasses_isAFailure() throws IOException {
        CommandLineRun run = run("--include", "P-3.3-05", "--baseline", file("known.txt", "P-3.3-05 was 200\n"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("! P-3.3-05 is listed as an expected failure but passes: remove its line");
    }

    @Test
    void baseline_knownFailureFails_conforms() throws IOException {
        String known = file("known.txt", "# until version 2\nP-3.3-05 sends 200\n");
        try (LoopbackServer broken = new LoopbackServer(200, "{'schemas':[],'id':'1'}")) {
            CommandLineRun run =
                    CommandLineRun.of("--url", broken.url(), "--include", "P-3.3-05", "--baseline", known, "--quiet");

            assertThat(run.exit()).isZero();
            assertThat(run.out().lines())
                    .containsExactly(broken.url(), "     1 expected failure", "The server conforms.");
        }
    }

    @Test
    void reports_requested_areWritten() {
        Path html = folder.resolve("out/report.html");
        Path junit = folder.resolve("out/report.xml");
        Path json = folder.resolve("out/report.json");
        Path markdown = folder.resolve("out/summary.md");
        Path badge = folder.resolve("out/badge.json");

        run("--include", "P-3.3-05", "--html", html + "", "--junit", junit + "", "--json", json + "");
        run(
                "--suite",
                "standard,okta",
                "--include",
                "P-3.3-05,O-2",
                "--markdown",
                markdown + "",
                "--badge",
                badge + "");

        assertThat(html).content().contains("<title>SCIM conformance: " + url());
        assertThat(junit).content().contains("<testsuite name=\"scim.standard\"");
        assertThat(json).content().contains("\"conforms\" : true");
        assertThat(markdown).content().startsWith("### SCIM conformance: It conforms\n\n2 passed · standard, okta · ");
        assertThat(badge)
                .content()
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"SCIM standard, okta\",\"message\":\"conforms, 2 passed\","
                        + "\"color\":\"brightgreen\"}\n");
    }

    @Test
    void progress_noTerminal_isPlainLines() {
        CommandLineRun run = CommandLineRun.of(
                "--url", url(), "--token", "manager-token", "--include", "P-3.4*,P-3.5*", "--exclude", "untested");

        assertThat(run.err().lines())
                .containsExactly(
                        "100 of " + run.out().replaceAll("(?s).*\\b(\\d+) passed.*", "$1") + " rules, 0 failed");
    }

    @Test
    void progress_inOneLine_isClearedAtTheEnd() {
        CommandLineRun run = CommandLineRun.of(
                "--url", url(), "--token", "manager-token", "--include", "P-3.3-05,P-3.3-06", "--progress");

        assertThat(run.err())
                .startsWith("\r\u001B[2K━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ 1 of 2 rules, 0 failed  RFC 7644 §3.3\r")
                .endsWith("\r\u001B[2K");
    }

    @ParameterizedTest
    @CsvSource({
        "--suite nonsense, --suite: Unknown suite \"nonsense\"; the suites are",
        "--include P-9-99, --include: no rule of these suites matches P-9-99",
        "--exclude required --include required, No rule is left to apply",
        "--other-organization-url http://127.0.0.1/, --other-organization-url and --other-organization-token must be given together",
        "--oauth-token-url http://127.0.0.1/, --oauth-token-url needs --client-id and --client-secret",
        "--baseline missing.txt, Cannot read missing.txt",
    })
    void commandLine_invalid_saysWhyInOneSentence(String line, String sentence) {
        CommandLineRun run = run(line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("scim-testkit: " + sentence).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void baseline_unknownRule_isRefused() throws IOException {
        CommandLineRun run = run("--baseline", file("known.txt", "P-9-99 slip of the pen\n"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("lists rules that do not exist: [P-9-99]");
    }

    @Test
    void url_missing_isReported() {
        CommandLineRun run = CommandLineRun.of("--token", "t");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines("scim-testkit: --url is missing; --help lists the options\n");
    }

    @Test
    void option_unknown_isAUsageError() {
        CommandLineRun run = CommandLineRun.of("--ulr", "x");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("Unknown options: '--ulr', 'x'");
    }

    @Test
    void credentials_refused_cannotRun() {
        CommandLineRun run = CommandLineRun.of("--url", url(), "--token", "wrong-token");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToNormalizingNewlines("scim-testkit: " + url()
                        + " refuses the credentials (status 401): check the token and its permissions\n");
    }

    @Test
    void server_unreachable_cannotRun() {
        LoopbackServer gone = new LoopbackServer(200, "");
        gone.close();

        CommandLineRun run = CommandLineRun.of("--url", gone.url());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("scim-testkit: " + gone.url() + " cannot be reached: ");
    }

    @Test
    void server_withoutScim_cannotRun() {
        try (LoopbackServer other = new LoopbackServer(404, "")) {
            CommandLineRun run = CommandLineRun.of("--url", other.url());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("scim-testkit: No SCIM server found at " + other.url());
        }
    }

    @Test
    void help_requested_namesEveryOptionAndExitCode() {
        CommandLineRun run = CommandLineRun.of("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("--url", "--token", "--oauth-token-url", "--client-id", "--client-secret", "--suite")
                .contains("--include", "--exclude", "--html", "--junit", "--json", "--baseline")
                .contains("0   the server conforms", "1   a rule failed", "2   the rules could not be applied");
    }

    @Test
    void sessions_ofOwnFile_runBesideTheSuites() throws IOException {
        String sessions = file("hr.session", """
                == HR-1 required needs
                HR asks who is there
                check: the list

                GET /Users
                -> 200
                """);

        CommandLineRun run = run("--sessions", sessions, "--include", "HR-1,P-3.3-05");

        assertThat(run.out()).contains("2 passed");
        assertThat(run("--suite", "own", "--sessions", sessions).out()).contains("1 passed");
    }

    @Test
    void sessions_malformedMissingOrTwice_areRefusedWithASentence() throws IOException {
        String broken = file("broken.session", "GET /Users");
        String sessions = file("hr.session", "== HR-1 required needs\nasks\ncheck: it\nGET /Users\n-> 200\n");

        assertThat(run("--sessions", broken).err())
                .isEqualTo("scim-testkit: --sessions: " + broken + ", line 2: a session must begin with ==\n");
        assertThat(run("--sessions", folder.resolve("none").toString()).err()).startsWith("scim-testkit: Cannot read ");
        assertThat(run("--sessions", sessions + "," + sessions).err())
                .startsWith("scim-testkit: --sessions: Two rules have the id HR-1");
    }

    @Test
    void record_curlCommands_writesASessionThatRuns() throws IOException {
        String commands = file("commands.txt", """
                curl -H 'Authorization: Bearer s3cret-token' -d '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
                  "userName":"ada"}' https://scim.example.com/scim/Users
                """);
        Path session = folder.resolve("recorded.session");

        CommandLineRun record = CommandLineRun.of("record", commands, "--id", "HR-7", "--output", session.toString());

        assertThat(record.err()).isEqualTo("Requests: 1 recorded, 0 left out (not to SCIM)\n");
        assertThat(record.exit()).isZero();
        assertThat(session).content().contains("== HR-7 required needs").doesNotContain("s3cret");
        assertThat(run("--suite", "own", "--sessions", session.toString()).out())
                .contains("1 passed");
    }

    @Test
    void record_malformed_saysWhereAndExitsWithTwo() throws IOException {
        CommandLineRun record = CommandLineRun.of("record", file("commands.txt", "curl 'https://h/Users"));

        assertThat(record.exit()).isEqualTo(2);
        assertThat(record.err()).isEqualTo("scim-testkit: line 1: a quotation mark that begins here is not closed\n");
    }

    @Test
    void record_help_saysWhatStaysInTheFile() {
        assertThat(CommandLineRun.of("record", "--help").out())
                .contains("<recording>", "--output", "names and addresses of people stay");
    }
}
