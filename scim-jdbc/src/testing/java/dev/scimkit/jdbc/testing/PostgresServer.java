package dev.scimkit.jdbc.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A PostgreSQL server for the tests of this JVM, on a free port of 127.0.0.1.
 *
 * <p>A shell starts it and waits for the end of its standard input. So the server stops, and its folder is removed,
 * however this JVM ends. PostgreSQL refuses to run as root: root starts it as the user {@code nobody}.
 *
 * <p>Text is sorted by the rules of English by default, as in many databases of others, so that tests notice a query
 * that forgets to ask for the order of octets.
 */
final class PostgresServer {

    static final String USER = "scimkit";

    /** A system property with more settings of the server, such as {@code -c shared_buffers=2GB}. */
    private static final String SETTINGS = "scimkit.postgresql";

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            IFS= read -r password
            cd "$1" && printf '%s' "$password" > password || exit
            "$2/bin/initdb" -D data -U scimkit -A password --pwfile=password -E UTF8 --no-sync --no-instructions \
              --locale=C --locale-provider=icu --icu-locale=en >initdb.log 2>&1 || cat initdb.log
            exec 3<&0
            "$2/bin/postgres" -D data -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
              -c fsync=off -c max_connections=200 -c shared_buffers=64MB -c timezone=UTC -c log_timezone=UTC $4 \
              </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null; } &
            wait $server
            cd / && rm -rf "$1"
            """;

    private static final String NOBODY = "65534";
    private static final int ATTEMPTS = 5;

    private static PostgresServer running;

    private final int port;
    private final String password;
    private final OutputStream lifeline;

    private PostgresServer(int port, String password, OutputStream lifeline) {
        this.port = port;
        this.password = password;
        this.lifeline = lifeline;
    }

    /** Returns the server of this JVM; starts it at first. */
    static synchronized PostgresServer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    /** Stops the server at once, as a power failure would. */
    void stop() {
        try {
            lifeline.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a server; another program may take the free port first, so some attempts are made. */
    private static PostgresServer start() {
        Path binaries = PostgresBinaries.folder();
        List<String> output = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                PostgresServer server = start(binaries, output);
                if (server != null) {
                    return server;
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        throw new IllegalStateException("PostgreSQL does not start: " + String.join("\n", output));
    }

    private static PostgresServer start(Path binaries, List<String> output) throws IOException {
        Path folder = Files.createTempDirectory("scimkit-postgres-");
        int port = freePort();
        Process process = new ProcessBuilder(command(folder, binaries, port))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        String password = UUID.randomUUID().toString();
        OutputStream lifeline = process.getOutputStream();
        lifeline.write((password + "\n").getBytes(StandardCharsets.US_ASCII));
        lifeline.flush();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            output.add(line);
            if (line.contains("database system is ready to accept connections")) {
                discardRest(log);
                return new PostgresServer(port, password, lifeline);
            }
        }
        lifeline.close();
        return null;
    }

    private static List<String> command(Path folder, Path binaries, int port) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(0)) {
            Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY));
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(
                List.of("env", "-i", "LC_ALL=C", "PATH=" + System.getenv("PATH"), "sh", "-c", SCRIPT, "postgres"));
        command.addAll(List.of(folder.toString(), binaries.toString(), Integer.toString(port)));
        command.add(System.getProperty(SETTINGS, ""));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Keeps reading, so that the server never waits for space in the pipe. */
    private static void discardRest(BufferedReader log) {
        Thread reader = new Thread(() -> log.lines().forEach(line -> {}), "postgres-log");
        reader.setDaemon(true);
        reader.start();
    }
}
