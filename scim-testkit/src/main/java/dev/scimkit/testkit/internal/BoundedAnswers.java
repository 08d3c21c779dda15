package dev.scimkit.testkit.internal;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Receives answers of limited size in limited time, whatever the server does. */
public final class BoundedAnswers {

    private final HttpClient client;
    private final Duration time;
    private final int maxBody;

    /**
     * Limits the answers of a client.
     *
     * @param client the client
     * @param time from sending the request to the last octet of the answer
     * @param maxBody the most octets of a body
     */
    public BoundedAnswers(HttpClient client, Duration time, int maxBody) {
        this.client = client;
        this.time = time;
        this.maxBody = maxBody;
    }

    /**
     * Sends a request and receives the whole answer. A server may close an idle connection just when the request is sent.
     * If the connection ends before the head of the answer is complete, the request is sent once more, on another connection
     * (RFC 9112 section 9.3.1).
     *
     * @param request the request
     * @return the answer
     * @throws IOException when there is no answer, or it was cut; the message says where
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        BoundedBody body = new BoundedBody(maxBody);
        try {
            return receive(request, body);
        } catch (IOException failed) {
            if (failed.getCause() instanceof EOFException && !body.hasBegun()) {
                return receive(request, new BoundedBody(maxBody));
            }
            throw failed;
        }
    }

    private HttpResponse<byte[]> receive(HttpRequest request, BoundedBody body)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, body::of);
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS); // the JDK's own timeout ends with the head
        } catch (TimeoutException slow) {
            throw new IOException("The answer was cut after " + seconds() + " seconds: " + body.received(), slow);
        } catch (ExecutionException failed) {
            throw body.isCut()
                    ? new IOException("The answer was cut: its body is larger than " + maxBody + " octets", failed)
                    : unwrapped(failed);
        } finally {
            answer.cancel(true);
        }
    }

    private String seconds() {
        return time.toMillis() % 1_000 == 0 ? Long.toString(time.toSeconds()) : Double.toString(time.toMillis() / 1e3);
    }

    private static IOException unwrapped(ExecutionException failed) {
        return failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
    }
}
