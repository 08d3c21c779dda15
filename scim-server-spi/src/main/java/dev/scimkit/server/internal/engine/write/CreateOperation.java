package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.present.ResourceMeta;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.WriteRules;

/** POST of a new resource (RFC 7644 section 3.3). */
final class CreateOperation {

    private final RequestBodies bodies;
    private final WriteChecks writes;
    private final Passwords passwords;
    private final UnitsOfWork units;
    private final Timestamps timestamps;
    private final DeletedMembers deleted;
    private final RandomIds ids = new RandomIds();

    CreateOperation(
            RequestBodies bodies,
            WriteChecks writes,
            Passwords passwords,
            UnitsOfWork units,
            Timestamps timestamps,
            DeletedMembers deleted) {
        this.bodies = bodies;
        this.writes = writes;
        this.passwords = passwords;
        this.units = units;
        this.timestamps = timestamps;
        this.deleted = deleted;
    }

    <R extends Resource> ScimHttpResponse run(Exchange exchange, ServedType<R> served) {
        IncomingReferences references = new IncomingReferences(exchange);
        Resource asked = references.accept(served, bodies.readResource(exchange, served.reader()));
        Projection projection =
                served.projectionFor(exchange.query(), served.written().writtenBy(asked));
        Resource valid = writes.create(exchange, served, asked);
        HashedPassword password = passwords.ahead(exchange, valid, null);
        String newId = ids.next();
        Resource identified = valid.withId(newId);
        R stored = units.run(exchange, served, changes -> store(changes, exchange, served, identified, password));
        Representation created = Representation.of(exchange, served, stored, newId);
        deleted.leave(exchange, served, created.id(), references.existing());
        return created.response(201, projection, asked, WriteRules.Write.Kind.CREATE);
    }

    private <R extends Resource> R store(
            UncommittedEvents changes,
            Exchange exchange,
            ServedType<R> served,
            Resource identified,
            HashedPassword password) {
        Resource complete = ResourceMeta.created(identified, timestamps.now());
        served.checkConstraints(complete);
        R kept = served.stored(passwords.hashed(exchange, complete, null, password), null, exchange.context());
        R stored = served.repository().create(kept, exchange.context());
        changes.created(stored);
        return stored;
    }
}
