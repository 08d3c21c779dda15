package dev.scimkit.testkit.endpoint;

import java.io.IOException;

/**
 * Sends a request to a server and returns the response: over HTTP, or in process without a socket.
 *
 * <p>Several threads call it when rules run in parallel. It must not follow redirects or repeat requests.
 */
@FunctionalInterface
public interface ScimTransport {

    /**
     * Sends a request.
     *
     * @param request the request, including credentials
     * @return the response, whatever its status
     * @throws IOException when there is no response
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    ScimResponse send(ScimRequest request) throws IOException, InterruptedException;
}
