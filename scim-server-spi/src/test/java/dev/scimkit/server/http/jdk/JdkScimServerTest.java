package dev.scimkit.server.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter for the JDK's HTTP server, over a socket. */
class JdkScimServerTest {

    private JdkScimServer server;

    @BeforeEach
    void start() throws IOException {
        server = JdkScimServer.builder(service()).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void location_ofACreatedUser_canBeRead() throws IOException {
        Answer created = send(
                "POST",
                url("/scim/v2/1/Users"),
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"é\"}");
        String location = created.header("Location");

        assertThat(created.status).isEqualTo(201);
        assertThat(location).startsWith(url("/scim/v2/1/Users/"));
        Answer read = send("GET", location, null);
        assertThat(read.status).isEqualTo(200);
        assertThat(read.body).isEqualTo(created.body).contains("\"userName\":\"é\"");
    }

    @Test
    void head_answered_isLikeGetWithoutABody_H_1_19() throws IOException {
        Answer answer = send("HEAD", url("/scim/v2/1/Users"), null);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/scim+json");
        assertThat(answer.body).isEmpty();
    }

    @Test
    void path_outsideTheBasePath_is404WithAnError() throws IOException {
        Answer answer = send("GET", url("/elsewhere"), null);
        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.body).contains("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    @Test
    void port_inUse_isRefused() {
        assertThatThrownBy(() ->
                        JdkScimServer.builder(service()).port(server.port()).start())
                .isInstanceOf(BindException.class);
    }

    @Test
    void server_closed_freesItsPort() throws IOException {
        int port = server.port();
        server.close();
        server = JdkScimServer.builder(service()).port(port).start();
        assertThat(server.port()).isEqualTo(port);
    }

    @Test
    void body_overTheLimit_isRefusedBeforeTheRestIsSent() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head(900_000_000, " ".repeat(1_000_001)));

            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(13), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413 ");
        }
    }

    @Test
    void client_stoppingDuringARefusedBody_doesNotBlockTheServer() throws IOException {
        server.close();
        server = JdkScimServer.builder(service()).grace(Duration.ofHours(1)).start();
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head(900_000_000, " ".repeat(1_000_001)));
            assertThat(socket.getInputStream().readNBytes(13)).asString().isEqualTo("HTTP/1.1 413 ");
            server.close();
        }
    }

    @Test
    void client_tooSlowWithItsBody_isDisconnected() throws IOException {
        server.close();
        server = JdkScimServer.builder(service())
                .bodyTimeout(Duration.ofMillis(20))
                .start();
        for (String sent : new String[] {"{", " ".repeat(1_000_001)}) {
            try (Socket socket = connect()) {
                assertThat(isClosedAfter(head(900_000_000, sent), socket)).isTrue();
            }
        }
        assertThat(send("GET", url("/scim/v2/1/Users"), null).status).isEqualTo(200);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static byte[] head(int length, String begin) {
        return ("POST /scim/v2/1/Users HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n"
                        + "Content-Type: application/scim+json\r\nContent-Length: " + length + "\r\n\r\n" + begin)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a request, which the server may cut off, and reads until the server closes or resets the connection. */
    private static boolean isClosedAfter(byte[] sent, Socket socket) {
        try {
            socket.getOutputStream().write(sent);
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static Answer send(String method, String url, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer t");
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/scim+json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        try (InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, connection::getHeaderField, text);
        }
    }

    private record Answer(int status, UnaryOperator<String> headers, String body) {
        String header(String name) {
            return headers.apply(name);
        }
    }

    private static ScimService service() {
        return ScimService.builder()
                .resource(
                        ResourceTypes.user(),
                        Resource::new,
                        new InMemoryRepository<>(ResourceTypes.user(), Resource::new))
                .authenticator(AccessTokens.none()
                        .with("t", new Principal("t", Map.of("1", Set.of("SCIM_MANAGER")), Map.of())))
                .build();
    }
}
