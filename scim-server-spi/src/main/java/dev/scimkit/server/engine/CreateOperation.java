package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.UniquenessException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** POST of a new resource (RFC 7644 section 3.3). */
final class CreateOperation {

    private final RequestBodies bodies;
    private final Events events;
    private final Clock clock;

    CreateOperation(RequestBodies bodies, Events events, Clock clock) {
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    <R extends Resource> ScimHttpResponse run(Exchange exchange, ServedType<R> served) {
        Resource asked = served.reader().normalize(bodies.read(exchange));
        Projection projection =
                served.projectionFor(exchange.query(), served.notable().writtenBy(asked));
        Resource valid = served.references().prepare(served.validator().acceptCreate(asked), new MemberTypes(exchange));
        R stored = store(exchange, served, complete(served, valid));
        events.created(stored, exchange.context());
        Representation created = Representation.of(exchange, served, stored);
        return created.response(201, projection).header("Location", created.location());
    }

    private Resource complete(ServedType<?> served, Resource valid) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return valid.withId(UUID.randomUUID().toString())
                .withMeta(new Meta(served.type().name(), now, now, null, null));
    }

    private static <R extends Resource> R store(Exchange exchange, ServedType<R> served, Resource complete) {
        try {
            return served.repository().create(served.valid(complete), exchange.context());
        } catch (UniquenessException taken) {
            throw ScimException.of(ScimType.UNIQUENESS, taken.attributePath(), taken.detail());
        }
    }
}
