package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scimkit.quickstart.configuration.Arguments;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of the quickstart, as a person or a service manager uses it. */
class QuickstartProcessTest {

    private static final int SIGTERM_EXIT = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void configuration_absent_printsValuesForOktaAndACurlLine() {
        try (QuickstartProcess quickstart = QuickstartProcess.fromClasses("--port", "0")) {
            String baseUrl = quickstart.baseUrl();
            String printed = String.join("\n", quickstart.out());
            String token = group("\n  token +([A-Za-z0-9_-]{43})\n", printed);

            assertThat(baseUrl).matches("http://127\\.0\\.0\\.1:[0-9]+/scim/v2/[0-9]{18}");
            assertThat(group("\n  organization +([0-9]+)\n", printed)).isEqualTo(baseUrl.replaceAll(".*/", ""));
            assertThat(group("SCIM connector base URL +(.*)\n", printed)).isEqualTo(baseUrl);
            assertThat(group("Unique identifier field for users +(.*)\n", printed))
                    .isEqualTo("userName");
            assertThat(group("Authorization +(Bearer .*)\n", printed)).isEqualTo("Bearer " + token);
            assertThat(group("\n +(curl .*)\n", printed)).contains("Bearer " + token, baseUrl + "/Users?");
        }
    }

    @Test
    void curlLine_pastedIntoAShell_works() throws IOException {
        assumeTrue(run("command -v curl") != null, "there is no curl on this machine");
        try (QuickstartProcess quickstart = QuickstartProcess.fromClasses("--port", "0")) {
            quickstart.baseUrl();
            String printed = String.join("\n", quickstart.out());

            assertThat(run(group("\n +(curl .*)\n", printed)))
                    .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],"
                            + "\"totalResults\":0,\"startIndex\":1,\"itemsPerPage\":0,\"Resources\":[]}");
        }
    }

    @Test
    void configuration_given_printsTheSameForEachServiceUserWithoutTokens() {
        String config = TestOrganization.configurationIn(folder);
        try (QuickstartProcess quickstart = QuickstartProcess.fromClasses("--port", "0", "--config", config)) {
            String baseUrl = quickstart.baseUrl();
            String printed = String.join("\n", quickstart.out());

            assertThat(printed).contains("service user   okta\n", "service user   nobody\n");
            assertThat(group("SCIM connector base URL +(.*)\n", printed)).isEqualTo(baseUrl);
            assertThat(group("\n +(curl .*)\n", printed))
                    .isEqualTo("curl -H 'Authorization: Bearer TOKEN' '" + baseUrl + "/Users?startIndex=1&count=2'");
            assertThat(printed).doesNotContain(TestOrganization.TOKEN, TestOrganization.TOKEN_WITHOUT_ROLES);
        }
    }

    @Test
    void configuration_ofTwoOrganizations_printsAReadyLineForEach() throws IOException {
        Path config =
                Files.writeString(folder.resolve("two.json"), "{\"organizations\":[\"b\",\"a\"],\"serviceUsers\":[]}");
        try (QuickstartProcess quickstart =
                QuickstartProcess.fromClasses("--port", "0", "--config", config.toString(), "--data", ":memory:")) {
            String first = quickstart.baseUrl();
            String second = quickstart.awaitLine(line -> line.endsWith("/a"));

            assertThat(first).endsWith("/scim/v2/b");
            assertThat(quickstart.out())
                    .containsExactly(
                            "Users and groups are kept in memory and are lost when this process ends",
                            "ready " + first,
                            second);
        }
    }

    @Test
    void help_requested_isPrinted() {
        try (QuickstartProcess quickstart = QuickstartProcess.fromClasses("--help")) {
            assertThat(quickstart.awaitExit()).isZero();
            assertThat(String.join("\n", quickstart.out()) + "\n").isEqualTo(Arguments.HELP);
            assertThat(quickstart.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, unknown option '--prot'; --help lists the options",
        "--config missing.json, missing.json: does not exist",
    })
    void commandLine_wrong_exitsWithOneLine(String line, String message) {
        assertNotStarted(QuickstartProcess.fromClasses(line.split(" ")), message);
    }

    /** The authorization server, which listens already, must not keep the process alive. */
    @Test
    void entitlements_thatClashWithAServedType_exitWithOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("entitlements.json"), """
                {"types":[{"name":"Account","endpoint":"/Users","entries":[]}]}""");

        assertNotStarted(
                QuickstartProcess.fromClasses(
                        "--port", "0", "--data", ":memory:", "--oauth", "--entitlements", file.toString()),
                "The resource types User and Account have the same endpoint /Users");
    }

    @Test
    void port_inUse_exitsWithOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            assertNotStarted(
                    QuickstartProcess.fromClasses("--port", port),
                    "port " + port + " of 127.0.0.1 is in use or not permitted");
        }
    }

    @Test
    void sigterm_duringARequest_answersItAndExits() throws IOException {
        String config = TestOrganization.configurationIn(folder);
        try (QuickstartProcess quickstart = QuickstartProcess.fromClasses("--port", "0", "--config", config);
                RawConnection connection = new RawConnection(quickstart.baseUrl())) {
            String body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"late\"}";
            connection.send(RawConnection.head(
                    "POST " + URI.create(quickstart.baseUrl()).getPath() + "/Users",
                    "Authorization: Bearer " + TestOrganization.TOKEN,
                    "Content-Type: application/scim+json",
                    "Expect: 100-continue",
                    "Content-Length: " + body.length()));
            assertThat(connection.readLine()).startsWith("HTTP/1.1 100 ");
            assertThat(connection.readBody()).isEmpty();
            answerOthers(quickstart.baseUrl());

            quickstart.terminate();
            quickstart.awaitLine(line -> line.startsWith("stopping"));
            connection.send(body);

            assertThat(connection.readLine()).startsWith("HTTP/1.1 201 ");
            assertThat(connection.readBody()).contains("\"userName\":\"late\"");
            assertThat(quickstart.awaitExit()).isEqualTo(SIGTERM_EXIT);
            quickstart.assertNothingFailed();
        }
    }

    /** The server sends "continue" before it serves the request; once it has answered others, it has begun. */
    private static void answerOthers(String baseUrl) {
        ScimClient client = new ScimClient(baseUrl, TestOrganization.TOKEN);
        for (int i = 0; i < 20; i++) {
            assertThat(client.get("/Users").statusCode()).isEqualTo(200);
        }
    }

    private static void assertNotStarted(QuickstartProcess quickstart, String message) {
        try (quickstart) {
            assertThat(quickstart.awaitExit()).isEqualTo(2);
            assertThat(quickstart.err()).containsExactly("scimkit-quickstart: " + message);
            assertThat(quickstart.out()).isEmpty();
        }
    }

    /** Runs a line in a shell; returns the first line of output. */
    private static String run(String line) throws IOException {
        Process shell = new ProcessBuilder(List.of("sh", "-c", line)).start();
        try (BufferedReader out = shell.inputReader()) {
            return out.readLine();
        }
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
