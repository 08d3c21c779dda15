package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The quickstart as a separate process, with its output. */
final class QuickstartProcess implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 60;

    private final Process process;
    private final Path ownFolder;
    private final Output out;
    private final Output err;

    private QuickstartProcess(Process process, Path ownFolder) {
        this.process = process;
        this.ownFolder = ownFolder;
        this.out = new Output(process.getInputStream());
        this.err = new Output(process.getErrorStream());
    }

    /** Starts the quickstart from its main class, in a folder of its own. */
    static QuickstartProcess fromClasses(String... options) {
        return start(fromClasses(), options);
    }

    /** Starts the quickstart from its main class, in a folder that stays, and with more environment variables; made to start fast. */
    static QuickstartProcess fromClassesIn(Path folder, Map<String, String> environment, String... options) {
        List<String> program = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        program.addAll(fromClasses());
        return start(program, folder, environment, null, options);
    }

    private static List<String> fromClasses() {
        return List.of("-cp", System.getProperty("java.class.path"), Quickstart.class.getName());
    }

    /** Starts the quickstart from its main class with full logging; the settings are written to the folder. */
    static QuickstartProcess fromClassesLoggingAll(Path folder, String... options) {
        Path settings = folder.resolve("logging.properties");
        try {
            Files.writeString(settings, """
                    handlers = java.util.logging.ConsoleHandler
                    java.util.logging.ConsoleHandler.level = ALL
                    dev.scimkit.level = ALL
                    """);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> program = List.of(
                "-Djava.util.logging.config.file=" + settings,
                "-cp",
                System.getProperty("java.class.path"),
                Quickstart.class.getName());
        return start(program, options);
    }

    /** Starts the quickstart from its executable jar. */
    static QuickstartProcess fromJar(String... options) {
        return start(List.of("-jar", System.getProperty("scimkit.quickstart.jar")), options);
    }

    private static QuickstartProcess start(List<String> program, String... options) {
        try {
            Path own = Files.createTempDirectory("scimkit-quickstart-");
            return start(program, own, Map.of(), own, options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static QuickstartProcess start(
            List<String> program, Path folder, Map<String, String> environment, Path ownFolder, String... options) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Duser.language=" + System.getProperty("user.language"));
        command.add("-Duser.country=" + System.getProperty("user.country", ""));
        command.addAll(program);
        command.addAll(List.of(options));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            return new QuickstartProcess(builder.start(), ownFolder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the server is ready; returns the base URL of its first organization. */
    String baseUrl() {
        return awaitLine(line -> line.startsWith("ready ")).substring("ready ".length());
    }

    /** Waits for a line on standard output. */
    String awaitLine(Predicate<String> wanted) {
        return out.await(wanted, err);
    }

    /** Sends SIGTERM. Unlike {@link Process#destroy} it leaves the output open for reading. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Waits until the process has ended; returns its exit code. */
    int awaitExit() {
        try {
            assertThat(process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
                    .as("the process ends")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return process.exitValue();
    }

    /** Standard output so far; complete once the process has ended. */
    List<String> out() {
        return out.lines(process);
    }

    /** Standard error so far; complete once the process has ended. */
    List<String> err() {
        return err.lines(process);
    }

    /** Standard output and standard error so far. */
    List<String> printed() {
        return Stream.concat(out().stream(), err().stream()).toList();
    }

    /** Checks that the log contains nothing but one line for each request. */
    void assertNothingFailed() {
        assertThat(err())
                .allSatisfy(line -> assertThat(line)
                        .matches(".* Request [0-9a-f-]{36} (by .* in .*: .* answered [0-9]{3}|refused with [0-9]{3})"));
    }

    /** Sends SIGKILL and waits until the process has ended. */
    void kill() {
        process.toHandle().destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        terminate();
        awaitExit();
        if (ownFolder != null) {
            deleteOwnFolder();
        }
    }

    private void deleteOwnFolder() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ownFolder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(ownFolder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Output {

        private final List<String> lines = new ArrayList<>();
        private final Thread reader;
        private boolean ended;

        Output(InputStream stream) {
            reader = new Thread(() -> read(stream), "output");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream stream) {
            try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    add(line);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                end();
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized String await(Predicate<String> wanted, Output errors) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            try {
                for (int next = 0; ; next++) {
                    while (next == lines.size() && !ended && System.nanoTime() < deadline) {
                        wait(1_000);
                    }
                    if (next == lines.size()) {
                        throw new AssertionError(
                                "The expected line was not printed. Output: " + lines + ", errors: " + errors);
                    }
                    if (wanted.test(lines.get(next))) {
                        return lines.get(next);
                    }
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        List<String> lines(Process process) {
            if (!process.isAlive()) {
                try {
                    reader.join();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            synchronized (this) {
                return List.copyOf(lines);
            }
        }

        @Override
        public synchronized String toString() {
            return lines.toString();
        }
    }
}
