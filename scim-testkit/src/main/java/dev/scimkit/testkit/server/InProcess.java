package dev.scimkit.testkit.server;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests to a {@link ScimService} without a socket. */
public final class InProcess implements ScimTransport {

    private static final String BASE_URL = "https://in-process.example.com/scim/v2";

    private final ScimService service;

    private InProcess(ScimService service) {
        this.service = service;
    }

    /**
     * Returns one organization of a service as an endpoint.
     *
     * @param service the service
     * @param organization the organization, which is the first segment of the path
     * @return the endpoint, without credentials
     */
    public static ScimEndpoint endpoint(ScimService service, String organization) {
        return ScimEndpoint.at(BASE_URL + "/" + organization).via(new InProcess(service));
    }

    /**
     * Returns a service that was built for one organization, whose paths name none, as an endpoint.
     *
     * @param service the service
     * @return the endpoint, without credentials
     */
    public static ScimEndpoint endpoint(ScimService service) {
        return ScimEndpoint.at(BASE_URL).via(new InProcess(service));
    }

    @Override
    public ScimResponse send(ScimRequest request) {
        return answer(service, BASE_URL, request);
    }

    /** Passes a request whose URI begins with the base URL to a service. */
    static ScimResponse answer(ScimService service, String baseUrl, ScimRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        String query = request.uri().getRawQuery();
        String path = request.uri().toString().split("\\?", 2)[0];
        ScimHttpResponse response = service.handle(new ScimHttpRequest(
                request.method(),
                baseUrl,
                path.startsWith(baseUrl) ? path.substring(baseUrl.length()) : "/",
                query == null ? "" : query,
                HttpHeaders.of(headers),
                new ByteArrayInputStream(request.body())));
        // as any HTTP server does with the response to HEAD
        byte[] body = request.method().equals("HEAD") ? new byte[0] : response.body();
        return new ScimResponse(response.status(), response.headers().asMap(), body);
    }
}
