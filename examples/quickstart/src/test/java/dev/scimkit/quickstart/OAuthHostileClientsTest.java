package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.oauth.AuthorizationServer;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.profile.ScimProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The token endpoint and sign-in with its tokens, while other clients misbehave. */
class OAuthHostileClientsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TYPE = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String HEAD = "POST /oauth/v2/token HTTP/1.1\r\nHost: localhost\r\n" + TYPE;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Socket> hostile = new ArrayList<>();
    private AuthorizationServer oauth;
    private JdkScimServer server;

    @BeforeEach
    void start() throws IOException {
        WritableServiceUserStore serviceUsers = WritableServiceUserStore.inMemory();
        serviceUsers.put(new ServiceUser(
                "1",
                "okta",
                "3223",
                Set.of("ORG_USER_MANAGER"),
                Map.of(),
                List.of(ServiceUser.TokenHash.of("secret"))));
        Configuration configuration = new Configuration(List.of("3223"), serviceUsers, Optional.empty());
        oauth = AuthorizationServer.start(0, serviceUsers, Clock.fixed(Instant.now(), ZoneOffset.UTC));
        server = QuickstartServer.start(0, configuration, ScimProfile.standard(), oauth.authenticator(), false);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : hostile) {
            socket.close();
        }
        server.close();
        oauth.close();
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "100, ''", "1, half", "100, half", "1, body", "100, body", "100, chunk"})
    void connections_silentOrHalf_doNotStopTokensAndSignIn(int number, String kind) throws IOException {
        String octets = switch (kind) {
            case "half" -> HEAD;
            case "body" -> HEAD + "Content-Length: 100\r\n\r\ngrant_type=";
            case "chunk" -> HEAD + "Transfer-Encoding: chunked\r\n\r\n40\r\n";
            default -> "";
        };
        for (int i = 0; i < number; i++) {
            Socket socket =
                    new Socket("127.0.0.1", URI.create(oauth.tokenEndpoint()).getPort());
            hostile.add(socket);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.US_ASCII));
        }
        assertTimeoutPreemptively(LONG, () -> {
            String token = token("secret").body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            assertThat(users(token)).isEqualTo(200);
        });
    }

    @Test
    void chunk_malformed_is400() throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", URI.create(oauth.tokenEndpoint()).getPort())) {
            socket.getOutputStream()
                    .write((HEAD + "Transfer-Encoding: chunked\r\n\r\n80000000\r\nx")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void secrets_wrongSeveralTimes_slowDownOnlyWrongOnes() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(token("wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> slowed = token("wrong");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(token("secret").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> token(String secret) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(oauth.tokenEndpoint()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=okta&client_secret=" + secret))
                        .build(),
                BodyHandlers.ofString());
    }

    private int users(String token) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(QuickstartServer.baseUrl(server, "3223") + "/Users"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }
}
