package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks that there is a server to test, so that a typing error is not reported as hundreds of failures. */
final class Preflight {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final ScimEndpoint endpoint;

    private Preflight(ScimEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Requests users once; returns what is wrong, as one sentence. */
    static Optional<String> obstacle(ScimEndpoint endpoint) {
        try {
            return new Preflight(endpoint).check();
        } catch (IOException unreachable) {
            return Optional.of(endpoint + " cannot be reached: " + unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("Interrupted while waiting for " + endpoint);
        }
    }

    private Optional<String> check() throws IOException, InterruptedException {
        ScimResponse users = get("/Users?count=1");
        if (users.status() == UNAUTHORIZED || users.status() == FORBIDDEN) {
            return Optional.of(endpoint + " refuses the credentials (status " + users.status() + "): "
                    + (endpoint.authorization().isEmpty()
                            ? "give it some, such as a bearer token"
                            : "check the token and its permissions"));
        }
        if (isScim(users)) {
            return Optional.empty();
        }
        ScimResponse configuration = get("/ServiceProviderConfig");
        if (isScim(configuration)) {
            return Optional.empty();
        }
        return Optional.of("No SCIM server found at " + endpoint + ": "
                + (users.status() == NOT_FOUND && configuration.status() == NOT_FOUND
                        ? "/Users and /ServiceProviderConfig both return 404"
                        : "neither /Users nor /ServiceProviderConfig returns a JSON object with schemas; /Users returns status "
                                + users.status() + " with "
                                + users.header("Content-Type").orElse("no media type"))
                + "; check the URL");
    }

    /** Whether a response is a resource, a list or an error of SCIM (RFC 7643 section 3, RFC 7644 section 3.1). */
    private static boolean isScim(ScimResponse response) {
        try {
            return JsonMapper.shared().readTree(response.body()).has("schemas");
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private ScimResponse get(String path) throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/scim+json"));
        endpoint.authorization().ifPresent(value -> headers.put("Authorization", value));
        URI uri = URI.create(endpoint.baseUrl() + path);
        return endpoint.transport().send(new ScimRequest("GET", uri, headers, new byte[0]));
    }
}
