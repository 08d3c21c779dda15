package dev.scimkit.quickstart;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A headless Chromium with one page, driven over its DevTools protocol; skips the test if there is no Chromium. */
final class Browser implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final Process process;
    private final WebSocket page;
    private int lastId;

    private Browser(Path program, Path folder) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String root = debuggingUrl().replaceFirst("ws://([^/]+)/.*", "http://$1");
        HttpRequest newPage = HttpRequest.newBuilder(URI.create(root + "/json/new?about:blank"))
                .method("PUT", HttpRequest.BodyPublishers.noBody())
                .build();
        String target = http.send(newPage, BodyHandlers.ofString()).body();
        page = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create(JSON.readTree(target)
                                .get("webSocketDebuggerUrl")
                                .stringValue()),
                        new Receiver())
                .join();
    }

    /** Starts the browser with a profile in a folder. */
    static Browser start(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "There is no Chromium on this machine");
        return new Browser(program.orElseThrow(), folder);
    }

    /** Reads on after the URL, so that the browser never waits for a reader of its log. */
    private String debuggingUrl() throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String prefix = "DevTools listening on ";
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.startsWith(prefix)) {
                Thread rest = new Thread(() -> log.lines().forEach(ignored -> {}), "chromium");
                rest.setDaemon(true);
                rest.start();
                return line.substring(prefix.length());
            }
        }
        throw new AssertionError("Chromium does not start");
    }

    /** Opens a page. */
    void open(String url) {
        call("Page.navigate", JSON.createObjectNode().put("url", url));
    }

    /** Waits until an expression of JavaScript is true in the page, which may still be loading. */
    void await(String expression) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!evaluate(expression).asString("").equals("true")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        expression + " is not true in " + evaluate("document.documentElement.outerHTML"));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The value of an expression of JavaScript; a missing node if it fails. */
    JsonNode evaluate(String expression) {
        ObjectNode parameters =
                JSON.createObjectNode().put("expression", expression).put("returnByValue", true);
        return call("Runtime.evaluate", parameters).at("/result/result/value");
    }

    private JsonNode call(String method, ObjectNode parameters) {
        int id = ++lastId;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        page.sendText(JSON.writeValueAsString(message), true).join();
        try {
            while (true) {
                String text = messages.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
                if (text == null) {
                    throw new AssertionError("Chromium does not answer " + method);
                }
                JsonNode answer = JSON.readTree(text);
                if (answer.path("id").asInt(0) == id) {
                    return answer;
                }
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends the browser with all its processes, so that none of them writes to its folder any longer. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        call("Browser.close", JSON.createObjectNode());
        process.onExit()
                .completeOnTimeout(process, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().join();
        }
    }

    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
