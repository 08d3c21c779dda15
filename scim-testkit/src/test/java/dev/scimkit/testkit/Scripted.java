package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A server that gives the responses a test sets, and records requests. */
public final class Scripted implements ScimTransport {

    /** The requests, in order. */
    public final List<ScimRequest> requests = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Function<ScimRequest, ScimResponse>> answers = new TreeMap<>();

    /** Creates a server that returns 404 for everything. */
    public Scripted() {}

    /** Sets the response to a request; the path is below the base URL, without query. */
    public Scripted on(String method, String path, int status, String body) {
        return on(method, path, request -> response(status, body));
    }

    /** Sets the response to a request; the path is below the base URL, without query. */
    public Scripted on(String method, String path, Function<ScimRequest, ScimResponse> answer) {
        answers.put(method + " " + path, answer);
        return this;
    }

    /** Creates a response with the media type of SCIM; apostrophes become quotation marks. */
    public static ScimResponse response(int status, String body) {
        return new ScimResponse(
                status,
                Map.of("content-type", List.of("application/scim+json")),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** The endpoint of this server. */
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at("https://scripted.example.com/scim/v2/1")
                .bearer("s3cret")
                .via(this);
    }

    /** The requests, as method and path below the base URL. */
    public List<String> log() {
        return requests.stream().map(Scripted::key).toList();
    }

    @Override
    public ScimResponse send(ScimRequest request) {
        requests.add(request);
        return answers.getOrDefault(key(request), other -> response(404, "{}")).apply(request);
    }

    private static String key(ScimRequest request) {
        return request.method() + " " + request.uri().getRawPath().substring("/scim/v2/1".length());
    }
}
