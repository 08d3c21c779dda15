package dev.scimkit.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scimkit.testkit.client.ReceivedRequest;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.language.SchemaUris;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Listens on a free port of the loopback address, records requests and injects faults. */
final class RecordingServer implements AutoCloseable {

    /** The requests of the current test. */
    final List<ScimRequest> requests = new CopyOnWriteArrayList<>();

    /** All requests, each with how it was answered. */
    final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();

    final Instant started = Instant.now();
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    private static final ScimResponse NO_RESPONSE = new ScimResponse(0, Map.of(), new byte[0]);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(RecordingServer::thread);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Answering answering;
    private final AtomicInteger test = new AtomicInteger();

    /** Answers requests. */
    @FunctionalInterface
    interface Answering {
        ScimResponse answer(ScimRequest request);
    }

    private RecordingServer(HttpServer http, Answering answering) {
        this.http = http;
        this.answering = answering;
    }

    static RecordingServer start(Answering answering) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordingServer server = new RecordingServer(http, answering);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "scim-server-extension");
        thread.setDaemon(true);
        return thread;
    }

    /** Forgets the requests and faults of the previous test. */
    void beginTest() {
        test.incrementAndGet();
        requests.clear();
        faults.clear();
    }

    String origin() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ScimRequest request = read(exchange);
            long arrived = System.nanoTime();
            int current = test.get();
            requests.add(request);
            Fault fault = faults.poll();
            ScimResponse response =
                    fault instanceof Fault.Refused refused ? refusal(refused) : answering.answer(request);
            if (fault instanceof Fault.Dropped) {
                received.add(new ReceivedRequest(current, request, NO_RESPONSE, arrived, arrived));
                return;
            }
            await(fault);
            // before it is sent: a client that has its answer must find it in the report
            received.add(new ReceivedRequest(current, request, response, arrived, System.nanoTime()));
            send(exchange, response);
        }
    }

    private ScimRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        URI uri = URI.create(origin() + exchange.getRequestURI());
        return new ScimRequest(
                exchange.getRequestMethod(),
                uri,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    /** Waits until the delay is over or the server closes. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private void await(@Nullable Fault fault) {
        if (fault instanceof Fault.Delayed delayed) {
            try {
                closed.await(delayed.delay().toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ScimResponse refusal(Fault.Refused refused) {
        Map<String, List<String>> headers = new TreeMap<>(Map.of("Content-Type", List.of("application/scim+json")));
        if (!refused.retryAfter().isEmpty()) {
            headers.put("Retry-After", List.of(refused.retryAfter()));
        }
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("status", Integer.toString(refused.status()))
                .put("detail", refused.detail())
                .set("schemas", JsonMapper.shared().createArrayNode().add(SchemaUris.ERROR))
                .toString();
        return new ScimResponse(refused.status(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, ScimResponse response) throws IOException {
        response.headers()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
