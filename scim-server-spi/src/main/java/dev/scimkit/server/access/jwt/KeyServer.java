package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches the keys of an authorization server over HTTP, of limited size and in limited time. */
final class KeyServer implements PublishedKeys.Source {

    private static final int MAX_OCTETS = 262_144;

    private final URI keys;
    private final Duration timeout;
    private final HttpClient client;

    KeyServer(URI keys, Duration timeout) {
        this.keys = keys;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    public JWKSet fetch() throws IOException, ParseException {
        HttpResponse<byte[]> response = response();
        if (response.statusCode() != 200) {
            throw new IOException(keys + " answered " + response.statusCode());
        }
        return JWKSet.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    /** Waits for the whole response: the timeout of the JDK's client ends with the head. */
    private HttpResponse<byte[]> response() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(keys).timeout(timeout).build();
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, head -> new LimitedBody(BodySubscribers.ofByteArray()));
        try {
            return coming.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new IOException(keys + " did not answer completely within " + timeout, slow);
        } catch (ExecutionException failed) {
            throw new IOException(keys + " cannot be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(keys + " was not read: the thread was interrupted");
        } finally {
            coming.cancel(true);
        }
    }

    /** Gives up a body that is too large. */
    private static final class LimitedBody implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> octets;
        private @Nullable Subscription subscription;
        private int size;

        LimitedBody(BodySubscriber<byte[]> octets) {
            this.octets = octets;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return octets.getBody();
        }

        @Override
        public void onSubscribe(Subscription made) {
            subscription = made;
            octets.onSubscribe(made);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            if (size > MAX_OCTETS) {
                return;
            }
            for (ByteBuffer buffer : part) {
                size += buffer.remaining();
            }
            if (size > MAX_OCTETS) {
                Objects.requireNonNull(subscription, "subscription").cancel();
                octets.onError(new IOException("The keys are larger than " + MAX_OCTETS + " octets"));
            } else {
                octets.onNext(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            octets.onError(failure);
        }

        @Override
        public void onComplete() {
            octets.onComplete();
        }
    }
}
