package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.EntityTags;

/** GET of one resource (RFC 7644 section 3.4.1). */
final class ReadOperation {

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        Projection projection = served.projectionFor(exchange.query());
        Representation found = Representation.of(exchange, served, served.find(id, projection, exchange.context()));
        EntityTags ifMatch = exchange.ifMatch();
        if (!ifMatch.isEmpty() && !ifMatch.matches(found.version())) {
            throw ScimException.of(412, "The resource has version " + found.version());
        }
        EntityTags ifNoneMatch = exchange.ifNoneMatch();
        if (!ifNoneMatch.isEmpty() && ifNoneMatch.matches(found.version(projection))) {
            return found.notModified(projection);
        }
        return found.response(200, projection);
    }
}
