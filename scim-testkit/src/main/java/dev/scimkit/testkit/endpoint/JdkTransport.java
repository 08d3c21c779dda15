package dev.scimkit.testkit.endpoint;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests over HTTP with the JDK's client. */
final class JdkTransport implements ScimTransport {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;

    private JdkTransport(HttpClient client) {
        this.client = client;
    }

    /** {@return a transport that follows no redirect and waits 30 seconds for a response} */
    static JdkTransport standard() {
        return new JdkTransport(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build());
    }

    @Override
    public ScimResponse send(ScimRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder http = HttpRequest.newBuilder(request.uri())
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::header);
        HttpResponse<byte[]> response = client.send(http.build(), BodyHandlers.ofByteArray());
        return new ScimResponse(response.statusCode(), response.headers().map(), response.body());
    }
}
