package dev.scimkit.server.engine;

import dev.scimkit.server.http.ScimHttpResponse;

/** What is done for a request that is authenticated and authorised. */
@FunctionalInterface
interface Operation {

    /**
     * Does it.
     *
     * @param exchange the request on its way
     * @return the response
     */
    ScimHttpResponse run(Exchange exchange);
}
