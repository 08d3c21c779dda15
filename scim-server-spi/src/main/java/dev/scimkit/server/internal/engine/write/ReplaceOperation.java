package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.WrittenAttributes;

/** PUT of one resource (RFC 7644 section 3.5.1). */
final class ReplaceOperation {

    private final RequestBodies bodies;
    private final WriteChecks writes;
    private final ReadModifyWrite modify;

    ReplaceOperation(RequestBodies bodies, WriteChecks writes, ReadModifyWrite modify) {
        this.bodies = bodies;
        this.writes = writes;
        this.modify = modify;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        Resource asked = IncomingReferences.accept(exchange, served, bodies.readResource(exchange, served.reader()));
        WrittenAttributes written = served.written().writtenBy(asked);
        Projection projection = served.projectionFor(exchange.query(), written);
        Modification replacement =
                Modification.byClient(written, stored -> writes.replace(exchange, served, asked, stored.shown()));
        return modify.run(exchange, served, id, replacement).response(200, projection);
    }
}
