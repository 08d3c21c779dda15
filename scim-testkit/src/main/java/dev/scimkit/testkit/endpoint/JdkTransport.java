package dev.scimkit.testkit.endpoint;

import dev.scimkit.testkit.internal.BoundedAnswers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Sends requests over HTTP with the JDK's client. */
final class JdkTransport implements ScimTransport {

    private final BoundedAnswers answers;

    private JdkTransport(BoundedAnswers answers) {
        this.answers = answers;
    }

    /** {@return a transport that follows no redirect and gives up answers beyond the limits} */
    static JdkTransport within(AnswerLimits limits) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.time())
                .build();
        return new JdkTransport(new BoundedAnswers(client, limits.time(), limits.maxBody()));
    }

    @Override
    public ScimResponse send(ScimRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder http = HttpRequest.newBuilder(request.uri())
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::header);
        HttpResponse<byte[]> response = answers.send(http.build());
        return new ScimResponse(response.statusCode(), response.headers().map(), response.body());
    }
}
