package dev.scimkit.testkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.testkit.ReferenceServer;
import dev.scimkit.testkit.ZitadelReferenceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The downloadable jar, run as a process against a server on the loopback address. */
class ExecutableJarIT {

    private static final String JAR = System.getProperty("scimkit.testkit.jar");

    @TempDir
    private Path folder;

    private record Finished(int exit, String out, String err) {}

    private Finished java(String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=" + System.getProperty("user.language"),
                "-Duser.country=" + System.getProperty("user.country", ""),
                "-jar",
                JAR));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Finished(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void run_allSuites_conformsAndWritesReports() throws IOException, InterruptedException {
        try (LoopbackServer authorization = new LoopbackServer(200, "{'access_token':'manager-token'}");
                JdkScimServer server = JdkScimServer.builder(ReferenceServer.service())
                        .port(0)
                        .basePath("/scim/v2")
                        .start()) {
            String base = "http://127.0.0.1:" + server.port() + "/scim/v2";
            Path html = folder.resolve("report.html");

            Finished run = java(
                    "--url", base + "/3223",
                    "--oauth-token-url", authorization.url() + "/token",
                    "--client-id", "okta",
                    "--client-secret", "s3cret",
                    "--read-only-token", "reader-token",
                    "--other-organization-url", base + "/4334",
                    "--other-organization-token", "other-token",
                    "--token-of", "ENTRA_ID=entra-token",
                    "--suite", "standard,okta,entra",
                    "--html", html.toString());

            assertThat(run.out()).endsWith("The server conforms.\n").doesNotContain("failed");
            assertThat(run.exit()).isZero();
            assertThat(run.err()).startsWith("100 of ").contains("rules, 0 failed\n");
            assertThat(html).content().contains("It conforms").doesNotContain("manager-token", "s3cret");
        }
    }

    @Test
    void run_zitadelSuite_conformsAndSkipsNothing() throws IOException, InterruptedException {
        try (JdkScimServer server = JdkScimServer.builder(ZitadelReferenceServer.service())
                .port(0)
                .basePath("/scim/v2")
                .start()) {
            String base = "http://127.0.0.1:" + server.port() + "/scim/v2";

            Finished run = java(
                    "--url", base + "/3223",
                    "--token", "manager-token",
                    "--token-of",
                            "READ_ONLY=reader-token,WITHOUT_PERMISSION=nobody-token,IN_BOTH_ORGANIZATIONS=both-token",
                    "--token-of", "IN_OTHER_DOMAIN=domain-token,IGNORING_PASSWORDS=ignoring-token",
                    "--token-of", "UNCLEAR_ABOUT_PASSWORDS=unclear-token",
                    "--service-user-id", "okta",
                    "--other-organization-url", base + "/4334",
                    "--other-organization-token", "other-token",
                    "--suite", "zitadel");

            assertThat(run.out())
                    .endsWith("The server conforms.\n")
                    .doesNotContain("failed", "does not declare", "manager-token");
            assertThat(run.exit()).isZero();
        }
    }

    @Test
    void exit_serverUnreachable_isTwo() throws IOException, InterruptedException {
        LoopbackServer gone = new LoopbackServer(200, "");
        gone.close();

        Finished run = java("--url", gone.url());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("scim-testkit: " + gone.url() + " cannot be reached: ")
                .hasLineCount(1);
    }

    @Test
    void version_requested_isThatOfTheManifest() throws IOException, InterruptedException {
        assertThat(java("--version").out()).matches("scim-testkit \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void jar_entries_areTestkitJacksonAndPicocliOnly() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("(META-INF/versions/\\d+/)?"
                            + "(dev/scimkit/testkit|tools/jackson|com/fasterxml/jackson/annotation|picocli)/.*"));
        }
    }
}
