package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Checks that there is a server to test, so that a typing error is not reported as hundreds of failures. */
final class Preflight {

    private Preflight() {}

    /**
     * Requests users once.
     *
     * @throws CannotRunException if the server cannot be reached, refuses the credentials or has nothing at that URL
     */
    static void check(ScimEndpoint endpoint) {
        int status = status(endpoint, "/Users?count=1");
        if (status == 401 || status == 403) {
            throw new CannotRunException(endpoint + " refuses the credentials (status " + status + "): "
                    + (endpoint.authorization().isEmpty()
                            ? "give --token, or --oauth-token-url with --client-id and --client-secret"
                            : "check the token and its permissions"));
        }
        if (status == 404 && status(endpoint, "/ServiceProviderConfig") == 404) {
            throw new CannotRunException("No SCIM server found at " + endpoint
                    + ": /Users and /ServiceProviderConfig both return 404; check --url");
        }
    }

    private static int status(ScimEndpoint endpoint, String path) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/scim+json"));
        endpoint.authorization().ifPresent(value -> headers.put("Authorization", value));
        URI uri = URI.create(endpoint.baseUrl() + path);
        try {
            ScimResponse response = endpoint.transport().send(new ScimRequest("GET", uri, headers, new byte[0]));
            return response.status();
        } catch (IOException unreachable) {
            throw new CannotRunException(endpoint + " cannot be reached: " + unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Interrupted while waiting for the server");
        }
    }
}
