package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.WrittenAttributes;
import dev.scimkit.server.profile.WriteRules;

/** PUT of one resource (RFC 7644 section 3.5.1). */
final class ReplaceOperation {

    private final RequestBodies bodies;
    private final WriteChecks writes;
    private final ReadModifyWrite modify;
    private final DeletedMembers deleted;

    ReplaceOperation(RequestBodies bodies, WriteChecks writes, ReadModifyWrite modify, DeletedMembers deleted) {
        this.bodies = bodies;
        this.writes = writes;
        this.modify = modify;
        this.deleted = deleted;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        IncomingReferences references = new IncomingReferences(exchange);
        Resource asked = references.accept(served, bodies.readResource(exchange, served.reader()));
        WrittenAttributes written = served.written().writtenBy(asked);
        Projection projection = served.projectionFor(exchange.query(), written);
        Modification replacement =
                Modification.byClient(written, stored -> writes.replace(exchange, served, asked, stored.shown()));
        Representation replaced = modify.run(exchange, served, id, replacement);
        deleted.leave(exchange, served, id, references.existing());
        return replaced.response(200, projection, asked, WriteRules.Write.Kind.REPLACE);
    }
}
