package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Finds out whether there is a server to test at all, so that a typing error is not reported as hundreds of failures. */
final class Preflight {

    private Preflight() {}

    /**
     * Asks for users once.
     *
     * @throws CannotRunException when there is no answer, the credentials are refused or there is nothing at that URL
     */
    static void check(ScimEndpoint endpoint) {
        int status = status(endpoint, "/Users?count=1");
        if (status == 401 || status == 403) {
            throw new CannotRunException(endpoint + " refuses the credentials (status " + status + "): "
                    + (endpoint.authorization().isEmpty()
                            ? "give --token, or --oauth-token-url with a client"
                            : "look at the token and at what it may do"));
        }
        if (status == 404 && status(endpoint, "/ServiceProviderConfig") == 404) {
            throw new CannotRunException("There is no SCIM server at " + endpoint
                    + ": neither /Users nor /ServiceProviderConfig is found below it");
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
            throw new CannotRunException(endpoint + " does not answer: " + unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Interrupted");
        }
    }
}
