package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;

/** GET of one resource (RFC 7644 section 3.4.1). */
final class ReadOperation {

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        Projection projection = served.projectionFor(exchange.query());
        Representation found = Representation.of(exchange, served, find(exchange, served, id));
        EntityTags ifMatch = exchange.ifMatch();
        if (!ifMatch.isEmpty() && !ifMatch.matches(found.version())) {
            throw ScimException.of(412, "The resource has version " + found.version());
        }
        EntityTags ifNoneMatch = exchange.ifNoneMatch();
        if (!ifNoneMatch.isEmpty() && ifNoneMatch.matches(found.version())) {
            return found.responseWithoutBody(304);
        }
        return found.response(200, projection);
    }

    /** The resource; 404 when the organization has none with that id. */
    static <R extends Resource> R find(Exchange exchange, ServedType<R> served, String id) {
        return served.repository().findById(id, exchange.context()).orElseThrow(() -> notFound(served, id));
    }

    static ScimException notFound(ServedType<?> served, String id) {
        String shown = id.length() <= 100 ? id : id.substring(0, 100) + "…";
        return ScimException.of(404, served.type().name() + " '" + shown + "' not found");
    }
}
