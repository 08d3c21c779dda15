package dev.scimkit.benchmarks.server;

import com.sun.net.httpserver.HttpServer;
import dev.scimkit.benchmarks.data.Body;
import dev.scimkit.server.http.jdk.JdkScimServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One client on one connection over loopback: a user from scimkit, and as many fixed bytes from the same HTTP server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Dsun.net.httpserver.nodelay=true")
public class LoopbackBenchmark {

    private JdkScimServer scimkit;
    private HttpServer fixed;
    private ExecutorService threads;
    private URI user;
    private URI bytes;

    /**
     * Starts both.
     *
     * @throws IOException if no port is free
     */
    @Setup
    public void start() throws IOException {
        scimkit = JdkScimServer.builder(ScimkitServer.service()).port(0).start();
        String users = "http://127.0.0.1:" + scimkit.port() + "/scim/v2/org/Users";
        byte[] created = ask("POST", URI.create(users), Body.SHORTER.octets(1));
        user = URI.create(users + "/" + UserRequests.idOf(created));
        byte[] answer = ask("GET", user, null);
        fixed = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        threads = Executors.newFixedThreadPool(4);
        fixed.setExecutor(threads);
        fixed.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/scim+json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        fixed.start();
        bytes = URI.create("http://127.0.0.1:" + fixed.getAddress().getPort() + "/");
    }

    /** Stops both. */
    @TearDown
    public void stop() {
        scimkit.close();
        fixed.stop(0);
        threads.shutdown();
    }

    /**
     * Reads a user.
     *
     * @return the response
     * @throws IOException never
     */
    @Benchmark
    public byte[] scimkit() throws IOException {
        return ask("GET", user, null);
    }

    /**
     * Reads as many bytes.
     *
     * @return the response
     * @throws IOException never
     */
    @Benchmark
    public byte[] fixedBytes() throws IOException {
        return ask("GET", bytes, null);
    }

    private static byte[] ask(String method, URI uri, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + ScimkitServer.TOKEN);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/scim+json");
            connection.getOutputStream().write(body);
        }
        byte[] answer = connection.getInputStream().readAllBytes();
        if (answer.length == 0) {
            throw new IOException("nothing from " + uri + new String(answer, StandardCharsets.UTF_8));
        }
        return answer;
    }
}
