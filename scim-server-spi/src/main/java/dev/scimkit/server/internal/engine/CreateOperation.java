package dev.scimkit.server.internal.engine;

import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import java.time.Instant;
import java.util.UUID;

/** POST of a new resource (RFC 7644 section 3.3). */
final class CreateOperation {

    private final RequestBodies bodies;
    private final ClientWrites writes;
    private final Passwords passwords;
    private final UnitsOfWork units;
    private final Timestamps timestamps;

    CreateOperation(
            RequestBodies bodies, ClientWrites writes, Passwords passwords, UnitsOfWork units, Timestamps timestamps) {
        this.bodies = bodies;
        this.writes = writes;
        this.passwords = passwords;
        this.units = units;
        this.timestamps = timestamps;
    }

    <R extends Resource> ScimHttpResponse run(Exchange exchange, ServedType<R> served) {
        Resource asked = bodies.readResource(exchange, served.reader());
        Projection projection =
                served.projectionFor(exchange.query(), served.notable().writtenBy(asked));
        Resource valid = writes.create(exchange, served, asked);
        HashedPassword password = passwords.ahead(valid, null);
        R stored = units.run(exchange, served, changes -> store(changes, exchange, served, valid, password));
        Representation created = Representation.of(exchange, served, stored);
        return created.response(201, projection).header("Location", created.location());
    }

    private <R extends Resource> R store(
            Changes changes, Exchange exchange, ServedType<R> served, Resource valid, HashedPassword password) {
        Resource complete = complete(served, served.references().prepare(valid, new MemberTypes(exchange)));
        served.checkConstraints(complete);
        R kept = served.stored(passwords.hashed(complete, null, password), null, exchange.context());
        R stored = served.repository().create(kept, exchange.context());
        changes.created(stored);
        return stored;
    }

    private Resource complete(ServedType<?> served, Resource valid) {
        Instant now = timestamps.now();
        return valid.withId(UUID.randomUUID().toString())
                .withMeta(new Meta(served.type().name(), now, now, null, null));
    }
}
