package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.scimkit.testkit.endpoint.AnswerLimits;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.Failure;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that never end: each fails its rule with what was cut, and the run continues. */
@Tag("once")
class HostileServerTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    private static final AnswerLimits SMALL = new AnswerLimits(LONG, 1_000);

    /** Enough for a head to arrive on a busy machine. */
    private static final AnswerLimits BRIEF = new AnswerLimits(Duration.ofSeconds(2), 1_000_000);

    /** For heads that never arrive: however little time there is, the answer is the same. */
    private static final AnswerLimits SHORT = new AnswerLimits(Duration.ofMillis(100), 1_000_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "\r\n|{",
                HEAD + "Content-Length: 900000000\r\n\r\n|[",
                CHUNKED + "|3\r\nabc\r\n",
                "HTTP/1.0 200 OK\r\n\r\n|x"
            })
    void body_withoutEnd_isCutByItsSize(String beginAndPart) throws IOException {
        String[] parts = beginAndPart.split("\\|", -1);
        try (HostileServer server = HostileServer.endless(parts[0], parts[1])) {
            assertThat(failure(server, SMALL))
                    .isEqualTo("none: java.io.IOException: The answer was cut: its body is larger than 1000 octets");
        }
    }

    @Test
    void body_dripping_isCutAfterTheTime() throws IOException {
        try (HostileServer server = HostileServer.dripping(HEAD + "\r\n", "x")) {
            ScimEndpoint endpoint = ScimEndpoint.at(server.url()).within(BRIEF);
            ScimRequest request = new ScimRequest("GET", URI.create(server.url() + "/Users"), Map.of(), new byte[0]);

            // one request: a run sends several, and each waits for two seconds
            assertThatIOException()
                    .isThrownBy(() -> assertTimeoutPreemptively(
                            LONG, () -> endpoint.transport().send(request)))
                    .withMessageMatching("The answer was cut after 2 seconds:"
                            + " status 200 and [0-9]+ octets of its body had arrived");
        }
    }

    @Test
    void head_dripping_isCutAfterTheTime() throws IOException {
        try (HostileServer server = HostileServer.dripping(HEAD + "X: ", "x")) {
            assertThat(failure(server, SHORT))
                    .isEqualTo("none: java.io.IOException: The answer was cut after 0.1 seconds:"
                            + " its head had not arrived completely");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x\r\nY: "})
    void head_withoutEnd_isCut(String part) throws IOException {
        try (HostileServer server = HostileServer.endless(HEAD + "X: ", part)) {
            assertThat(failure(server, new AnswerLimits(Duration.ofSeconds(2), 1_000)))
                    .startsWith("none: ");
        }
    }

    /** A process, since it is the whole command line that has to end. */
    @Test
    void commandLine_terminatedDuringAnAnswer_endsAtOnce() throws Exception {
        try (HostileServer server = HostileServer.dripping(HEAD + "\r\n", "x")) {
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            classPath(),
                            "dev.scimkit.testkit.cli.Main",
                            "--timeout",
                            "3600",
                            "--url",
                            server.url())
                    .redirectErrorStream(true)
                    .start();
            server.awaitConnection();
            process.destroy();
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).isTrue();
        }
    }

    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What the failures of two rules say that the server answered; it must be the same. */
    private static String failure(HostileServer server, AnswerLimits limits) {
        ScimTestkit testkit = ScimTestkit.of(Suite.STANDARD)
                .only(rule -> List.of("P-3.3-05", "P-3.3-06").contains(rule.id()));
        ConformanceReport report = assertTimeoutPreemptively(
                LONG, () -> testkit.run(ScimEndpoint.at(server.url()).within(limits)));
        assertThat(report.results()).hasSize(2).allMatch(result -> result instanceof RuleResult.Failed);
        Failure first = ((RuleResult.Failed) report.results().get(0)).failure();
        return first.got();
    }
}
