package dev.scimkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules also run on JUnit 5: its launcher runs, in a separate process, the class that this build runs on JUnit 6.
 * The build copies the launchers.
 */
@Tag("once")
class EarlierJUnitIT {

    private static final Path LAUNCHERS = Path.of(System.getProperty("scimkit.testkit.launchers", "none"));

    private static final String CLASS = "dev.scimkit.testkit.ReferenceInProcessIT";

    /** Everything except the launcher itself: the testkit, the reference server and their dependencies. */
    private static String classPath() {
        String all = String.join(
                File.pathSeparator,
                System.getProperty("scimkit.testkit.test-classes", ""),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry ->
                        !entry.isEmpty() && !entry.matches(".*(junit|opentest4j|surefire|jqwik)[^/\\\\]*\\.jar"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@code 1.10.2} is the platform version of Jupiter 5.10.2. */
    @ParameterizedTest
    @ValueSource(strings = {"1.10.2", "1.14.4"})
    void rules_onEarlierJUnit_areOneTestEachAndPass(String platform, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + System.getProperty("user.language"),
                "-Duser.country=" + System.getProperty("user.country", ""),
                "-jar",
                LAUNCHERS
                        .resolve("junit-platform-console-standalone-" + platform + ".jar")
                        .toString()));
        command.addAll(List.of("execute", "--class-path", classPath(), "--select-class"));
        command.addAll(List.of(CLASS, "--details=summary", "--fail-if-no-tests"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();

        long all = rules().count();
        long skipped = rules().filter(EarlierJUnitIT::isSkipped).count();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceAll("[\\[\\] ]+", " ").strip()))
                .contains(
                        all + " tests found",
                        all - skipped + " tests successful",
                        skipped + " tests aborted",
                        "0 tests failed");
        assertThat(process.exitValue()).isZero();
    }

    /** No client can see it, or it is about roles, which the server does not describe. */
    private static boolean isSkipped(Rule rule) {
        return rule.level() == Level.UNTESTED || rule.id().equals("OE-2");
    }

    private static Stream<Rule> rules() {
        return ScimTestkit.of(Suite.STANDARD, Suite.OKTA, Suite.ENTRA).rules().stream();
    }
}
