package dev.scimkit.server.internal.engine;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;

/** PUT of one resource (RFC 7644 section 3.5.1). */
final class ReplaceOperation {

    private final RequestBodies bodies;
    private final ClientWrites writes;
    private final ModifyOperation modify;

    ReplaceOperation(RequestBodies bodies, ClientWrites writes, ModifyOperation modify) {
        this.bodies = bodies;
        this.writes = writes;
        this.modify = modify;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        Resource asked = bodies.readResource(exchange, served.reader());
        WrittenAttributes written = served.notable().writtenBy(asked);
        Projection projection = served.projectionFor(exchange.query(), written);
        Modification replacement =
                Modification.byClient(written, stored -> writes.replace(exchange, served, asked, stored));
        return modify.run(exchange, served, id, replacement).response(200, projection);
    }
}
