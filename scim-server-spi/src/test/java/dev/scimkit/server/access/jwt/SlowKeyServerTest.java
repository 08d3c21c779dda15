package dev.scimkit.server.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import dev.scimkit.server.access.jwt.PublishedKeys.KeyTimes;
import dev.scimkit.server.repository.UnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authorization server that answers slowly, endlessly or not at all. */
class SlowKeyServerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final KeyTimes TIMES = new KeyTimes(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO);

    private final MutableClock clock = new MutableClock();
    private final CountDownLatch fetching = new CountDownLatch(1);
    private final CompletableFuture<JWKSet> answer = new CompletableFuture<>();

    private JWKSet fetchSlowly() {
        fetching.countDown();
        return answer.join();
    }

    @Test
    void request_whileTheFirstKeysAreFetched_is503AtOnce() throws Exception {
        PublishedKeys keys = new PublishedKeys(this::fetchSlowly, TIMES, clock);
        ECKey key = AuthorizationServer.ec("key-1");
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> keys.matching(named("key-1")).size());
        assertThat(fetching.await(30, TimeUnit.SECONDS)).isTrue();

        assertUnavailableAtOnce(keys, "key-1");

        answer.complete(new JWKSet(key.toPublicJWK()));
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void key_unknownDuringAFetch_neverWaitsAndKnownOnesAreUsed() throws Exception {
        JWKSet known = new JWKSet(AuthorizationServer.ec("key-1").toPublicJWK());
        CompletableFuture<PublishedKeys.Source> source = new CompletableFuture<>();
        PublishedKeys keys = new PublishedKeys(() -> source.getNow(() -> known).fetch(), TIMES, clock);
        assertThat(keys.matching(named("key-1"))).hasSize(1);
        source.complete(this::fetchSlowly);
        CompletableFuture<Integer> invented = CompletableFuture.supplyAsync(
                () -> keys.matching(named("made-up")).size());
        assertThat(fetching.await(30, TimeUnit.SECONDS)).isTrue();

        assertUnavailableAtOnce(keys, "made-up-2");
        assertTimeoutPreemptively(
                LONG, () -> assertThat(keys.matching(named("key-1"))).hasSize(1));
        clock.advance(Duration.ofMinutes(11)); // now the known keys should be fetched again, too
        assertTimeoutPreemptively(
                LONG, () -> assertThat(keys.matching(named("key-1"))).hasSize(1));

        answer.complete(known);
        assertThat(invented.get(30, TimeUnit.SECONDS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n"
            })
    void keys_thatNeverArriveCompletely_areGivenUpInTime(String begin) throws IOException {
        try (ServerSocket server = answeringEach(begin, false)) {
            assertTimeoutPreemptively(
                    LONG,
                    () -> assertThatThrownBy(() -> new KeyServer(url(server), Duration.ofMillis(200)).fetch())
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void keys_thatNeverEnd_areGivenUpBySize() throws IOException {
        try (ServerSocket server = answeringEach("HTTP/1.1 200 OK\r\n\r\n", true)) {
            assertTimeoutPreemptively(
                    LONG,
                    () -> assertThatThrownBy(() -> new KeyServer(url(server), LONG).fetch())
                            .hasStackTraceContaining("larger than 262144 octets"));
        }
    }

    private static void assertUnavailableAtOnce(PublishedKeys keys, String id) {
        assertTimeoutPreemptively(
                LONG,
                () -> assertThatThrownBy(() -> keys.matching(named(id)))
                        .isInstanceOfSatisfying(
                                UnavailableException.class,
                                refused -> assertThat(refused.retryAfter()).isZero()));
    }

    private static JWKSelector named(String id) {
        return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
    }

    private static URI url(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/keys");
    }

    /** Answers each connection with this text, and then with spaces without end or with nothing. */
    private static ServerSocket answeringEach(String begin, boolean endless) throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    Socket connection = server.accept();
                    OutputStream out = connection.getOutputStream();
                    out.write(begin.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    while (endless) {
                        out.write(new byte[8_192]);
                    }
                }
            } catch (IOException closed) {
                if (!server.isClosed() && !endless) {
                    throw new UncheckedIOException(closed);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
