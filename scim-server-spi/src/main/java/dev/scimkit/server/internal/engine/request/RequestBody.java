package dev.scimkit.server.internal.engine.request;

import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an exchange.
 *
 * @param headers the headers that describe it
 * @param octets still to be read
 * @param data the data of a bulk operation, which was read with the bulk request; else null
 */
record RequestBody(
        HttpHeaders headers, InputStream octets, @Nullable ObjectNode data) {

    static RequestBody of(ScimHttpRequest request) {
        return new RequestBody(request.headers(), request.body(), null);
    }

    static RequestBody ofOperation(@Nullable ObjectNode data) {
        return new RequestBody(HttpHeaders.none(), InputStream.nullInputStream(), data);
    }
}
