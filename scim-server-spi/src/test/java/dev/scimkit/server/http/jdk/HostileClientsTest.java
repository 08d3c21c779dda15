package dev.scimkit.server.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.RawHttp;
import dev.scimkit.server.memory.InMemoryRepository;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send or read slowly, not at all, or nonsense. Nothing here depends on who is faster. */
@Tag("once")
class HostileClientsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TOKEN = "Authorization: Bearer t";
    private static final String HOST = "Host: localhost\r\n";
    private static final String HALF_A_HEAD = "GET /scim/v2/1/Users HTTP/1.1\r\nHost: local";
    private static final String NO_BODY_FOLLOWS = "POST /scim/v2/1/Users HTTP/1.1\r\n" + HOST
            + "Content-Type: application/scim+json\r\nContent-Length: 1000\r\n\r\n";
    private static final String NO_CHUNK_FOLLOWS = "POST /scim/v2/1/Users HTTP/1.1\r\n" + HOST
            + "Content-Type: application/scim+json\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String WITH_TOKEN = "POST /scim/v2/1/Users HTTP/1.1\r\n" + HOST + TOKEN
            + "\r\nContent-Type: application/scim+json\r\nContent-Length: 1000\r\n\r\n";

    /** Its answers are larger than all buffers of a connection that is never read. */
    private static final String PIPELINE = ("GET /scim/v2/1/Schemas HTTP/1.1\r\n" + HOST + "\r\n").repeat(400);

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private JdkScimServer server;
    private HostileClients hostile;

    private void open(int number, String octets) throws IOException {
        hostile = HostileClients.sending(number, server.port(), octets);
    }

    @AfterEach
    void stop() throws IOException {
        release.countDown();
        if (hostile != null) {
            hostile.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF_A_HEAD, "G", "\r\n", NO_BODY_FOLLOWS, NO_CHUNK_FOLLOWS})
    void strangers_128_keepNoCallerWaiting(String octets) throws IOException {
        server = builder().start();
        open(128, octets);
        assertServes();
    }

    @Test
    void strangers_pipeliningWithoutReading_keepNoCallerWaiting() throws IOException {
        server = builder().start();
        open(128, PIPELINE);
        assertServes();
    }

    static List<String> strangers() {
        return List.of(HALF_A_HEAD, NO_BODY_FOLLOWS, PIPELINE);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void strangers_inAllPlaces_areCutOffToMakeRoom(String octets) throws IOException {
        server = builder()
                .maxUnauthenticated(8)
                .headTimeout(Duration.ofHours(1))
                .writeTimeout(Duration.ofHours(1))
                .start();
        open(64, octets);
        assertServes();
    }

    @Test
    void callers_stuckInAllPlaces_areCutOffToMakeRoom() throws IOException {
        server = builder().maxRequests(2).bodyTimeout(Duration.ofHours(1)).start();
        open(4, WITH_TOKEN);
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF_A_HEAD, NO_BODY_FOLLOWS, NO_CHUNK_FOLLOWS, WITH_TOKEN})
    void client_slowerThanItsTimeLimit_isDisconnected(String octets) throws IOException {
        Duration brief = Duration.ofSeconds(1); // long enough for the honest client afterwards
        server = builder()
                .headTimeout(brief)
                .bodyTimeout(brief)
                .writeTimeout(brief)
                .start();
        open(3, octets);
        assertThat(hostile.areAllClosed()).isTrue();
        assertServes();
    }

    @Test
    void client_notReadingItsAnswers_isDisconnected() throws IOException {
        server = builder().writeTimeout(Duration.ofMillis(50)).start();
        open(3, PIPELINE);
        assertTimeoutPreemptively(LONG, () -> hostile.sendUntilAllAreClosed(PIPELINE));
        assertServes();
    }

    @Test
    void callers_moreThanMaxRequests_areServedOneAfterTheOther() throws Exception {
        server = builder().maxRequests(1).placeTimeout(Duration.ofHours(1)).start();
        CompletableFuture<Integer> first = inBackground("/scim/v2/wait/Users");
        assertThat(working.await(1, TimeUnit.MINUTES)).isTrue();
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(inBackground("/scim/v2/1/Users"));
        }
        assertThat(others).noneMatch(CompletableFuture::isDone);
        // those without credentials have places of their own
        assertThat(send("GET", "/scim/v2/1/Users", null).status()).isEqualTo(401);

        release.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(200);
        for (CompletableFuture<Integer> other : others) {
            assertThat(other.get(1, TimeUnit.MINUTES)).isEqualTo(200);
        }
    }

    @Test
    void caller_whoFindsNoPlaceInTime_is503() throws Exception {
        server = builder().maxRequests(1).placeTimeout(Duration.ofMillis(50)).start();
        CompletableFuture<Integer> first = inBackground("/scim/v2/wait/Users");
        assertThat(working.await(1, TimeUnit.MINUTES)).isTrue();
        RawHttp.Answer refused = send("GET", "/scim/v2/1/Users", null, TOKEN);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsEntry("Retry-After", "1");
        release.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(200);
    }

    @Test
    void stop_withHalfSentHeads_doesNotWaitItsGrace() throws IOException {
        server = builder()
                .grace(Duration.ofHours(1))
                .headTimeout(Duration.ofHours(1))
                .start();
        open(3, HALF_A_HEAD);
        assertServes(); // by now the server has seen the others
        assertTimeoutPreemptively(LONG, server::close);
    }

    @Test
    void stop_whileARequestIsServed_refusesConnectionsAtOnceAndAnswersIt() throws Exception {
        server = builder().grace(Duration.ofHours(1)).start();
        int port = server.port();
        CompletableFuture<Integer> served = inBackground("/scim/v2/wait/Users");
        assertThat(working.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

        assertTimeoutPreemptively(LONG, () -> {
            while (isConnectable(port)) {
                Thread.onSpinWait();
            }
        });
        assertThat(served.isDone() || stopped.isDone()).isFalse();
        release.countDown();
        assertThat(served.get(1, TimeUnit.MINUTES)).isEqualTo(200);
        stopped.get(1, TimeUnit.MINUTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"80000000\r\n{}", "fffffffffff\r\n{}", "nonsense\r\n{}", "-1\r\n{}", "3\r\n{}\r\n0\r\n\r\n"})
    void chunk_malformed_is400InOneLineOfTheLog(String chunk) throws IOException {
        server = builder().start();
        List<LogRecord> log = Collections.synchronizedList(new ArrayList<>());
        Handler handler = recording(log);
        Logger logger = Logger.getLogger("dev.scimkit.server");
        logger.addHandler(handler);
        try {
            RawHttp.Answer answer = new RawHttp(server.port())
                    .sendRaw(
                            "POST",
                            "/scim/v2/1/Users",
                            chunk + "\r\n0\r\n\r\n",
                            TOKEN,
                            "X-Request-Id: bad-chunk",
                            "Content-Type: application/scim+json",
                            "Transfer-Encoding: chunked");
            assertThat(answer.status()).isEqualTo(400);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(log).hasSize(1);
        assertThat(log.get(0).getThrown()).isNull();
        assertThat(log.get(0).getMessage()).contains("bad-chunk").doesNotContain("\n");
        assertServes();
    }

    @Test
    void limit_notPositive_isRefused() {
        for (Runnable wrong : List.<Runnable>of(
                () -> builder().maxRequests(0),
                () -> builder().maxUnauthenticated(0),
                () -> builder().headTimeout(Duration.ZERO),
                () -> builder().bodyTimeout(Duration.ofSeconds(-1)),
                () -> builder().writeTimeout(Duration.ZERO),
                () -> builder().placeTimeout(Duration.ZERO))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static boolean isConnectable(int port) throws IOException {
        try {
            new Socket("127.0.0.1", port).close();
            return true;
        } catch (SocketException refusedOrReset) {
            return false;
        }
    }

    private void assertServes() {
        assertTimeoutPreemptively(
                LONG,
                () -> assertThat(send("GET", "/scim/v2/1/Users", null, TOKEN).status())
                        .isEqualTo(200));
    }

    private RawHttp.Answer send(String method, String path, String body, String... fields) throws IOException {
        return new RawHttp(server.port()).send(method, path, body, fields);
    }

    private CompletableFuture<Integer> inBackground(String path) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                status.complete(send("GET", path, null, TOKEN).status());
            } catch (IOException | RuntimeException failure) {
                status.completeExceptionally(failure);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return status;
    }

    private static Handler recording(List<LogRecord> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** The service works on a request for the organization "wait" until the test releases it. */
    private boolean mayPass(String organization) {
        if (!organization.equals("wait")) {
            return true;
        }
        working.countDown();
        try {
            return release.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private JdkScimServer.Builder builder() {
        InMemoryRepository<User> users = new InMemoryRepository<>(ResourceTypes.user(), User::new);
        return JdkScimServer.builder(ScimService.builder()
                        .resource(ResourceTypes.user(), User::new, users)
                        .authenticator(AccessTokens.none()
                                .with("t", new Principal("t", Map.of("1", Set.of("SCIM_MANAGER")), Map.of())))
                        .authorizer((principal, organization, permission) -> mayPass(organization))
                        .build())
                .grace(Duration.ofMillis(50));
    }
}
