package dev.scimkit.server.internal.engine.route;

import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;

/** What is done for a request whose caller is authenticated and permitted to ask for it. */
@FunctionalInterface
public interface Action {

    /** Serves the request. */
    ScimHttpResponse run(Exchange exchange);
}
