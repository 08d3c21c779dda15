package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.util.JSONObjectUtils;
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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches what an authorization server publishes over HTTP: documents of limited size, in limited time. */
final class Download {

    private static final int MAX_OCTETS = 262_144;

    private final HttpClient client;

    Download(Duration connectTimeout) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Returns the JSON object at a URL, if it has arrived completely before the time is over. */
    Map<String, Object> json(URI url, Deadline deadline) throws IOException, ParseException {
        HttpResponse<byte[]> response = response(url, deadline);
        if (response.statusCode() != 200) {
            throw new IOException(url + " answered " + response.statusCode());
        }
        @Nullable
        Map<String, Object> object = JSONObjectUtils.parse(new String(response.body(), StandardCharsets.UTF_8));
        if (object == null) { // what the library makes of the literal null
            throw new ParseException(url + " is not a JSON object", 0);
        }
        return object;
    }

    /** Waits for the whole response: the timeout of the JDK's client ends with the head. */
    private HttpResponse<byte[]> response(URI url, Deadline deadline) throws IOException {
        Duration left = deadline.left();
        HttpRequest request = HttpRequest.newBuilder(url).timeout(left).build();
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, head -> new LimitedBody(BodySubscribers.ofByteArray()));
        try {
            return coming.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new IOException(url + " did not answer completely in time", slow);
        } catch (ExecutionException failed) {
            throw new IOException(url + " cannot be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(url + " was not read: the thread was interrupted");
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
                octets.onError(new IOException("The document is larger than " + MAX_OCTETS + " octets"));
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

    /**
     * When everything that is fetched together must have arrived.
     *
     * @param nanos the value of {@link System#nanoTime} then
     */
    record Deadline(long nanos) {

        static Deadline in(Duration timeout) {
            return new Deadline(System.nanoTime() + timeout.toNanos());
        }

        /** The time left, at least a millisecond, since the JDK's client rejects zero. */
        Duration left() {
            return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
        }
    }
}
