package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.testkit.internal.BoundedAnswers;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Servers that close a connection instead of answering. */
class ClosedConnectionTest {

    private final AtomicInteger requests = new AtomicInteger();
    private volatile byte[] answer =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
    private volatile boolean closesAfterAnswer;

    @Test
    void request_onAConnectionThatTheServerCloses_isSentOnAnother() throws Exception {
        try (ServerSocket server = answering(1)) {
            BoundedAnswers answers = answers();
            assertThat(answers.send(post(server)).statusCode()).isEqualTo(200);
            assertThat(answers.send(post(server)).statusCode()).isEqualTo(200);
            assertThat(requests).hasValue(3);
        }
    }

    @Test
    void request_neverAnswered_isSentTwiceAtMost() throws Exception {
        try (ServerSocket server = answering(0)) {
            BoundedAnswers answers = answers();
            assertThatThrownBy(() -> answers.send(post(server)))
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(EOFException.class);
            assertThat(requests).hasValue(2);
        }
    }

    @Test
    void request_whoseAnswerEndsInItsBody_isSentOnce() throws Exception {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket server = answering(1)) {
            BoundedAnswers answers = answers();
            closesAfterAnswer = true;
            assertThatThrownBy(() -> answers.send(post(server))).isInstanceOf(IOException.class);
            assertThat(requests).hasValue(1);
        }
    }

    private static BoundedAnswers answers() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new BoundedAnswers(client, Duration.ofMinutes(1), 1_000);
    }

    private static HttpRequest post(ServerSocket server) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/Users"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    /** Answers a number of requests on each connection, and closes it when the next one has arrived. */
    private ServerSocket answering(int perConnection) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    for (int answered = 0; hasRequest(connection) && answered < perConnection; answered++) {
                        connection.getOutputStream().write(answer);
                        if (closesAfterAnswer) {
                            break;
                        }
                    }
                } catch (IOException over) {
                    // the test has ended
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Reads a request up to the empty line; false if the client has closed the connection. */
    private boolean hasRequest(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = connection.getInputStream().read();
            if (octet < 0) {
                return false;
            }
            head.append((char) octet);
        }
        requests.incrementAndGet();
        return true;
    }
}
