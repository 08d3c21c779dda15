package dev.scimkit.server.internal.engine;

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
