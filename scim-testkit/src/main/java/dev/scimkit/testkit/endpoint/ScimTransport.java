package dev.scimkit.testkit.endpoint;

import java.io.IOException;

/**
 * Carries a request to a server and brings the response back: over HTTP, or in process without a socket.
 *
 * <p>It is called by several threads when rules run in parallel. It follows no redirect and repeats nothing.
 */
@FunctionalInterface
public interface ScimTransport {

    /**
     * Sends a request.
     *
     * @param request the request, credentials included
     * @return the response, whatever its status
     * @throws IOException when there is no response
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    ScimResponse send(ScimRequest request) throws IOException, InterruptedException;
}
