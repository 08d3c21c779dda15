package dev.scimkit.server.engine;

import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PUT and PATCH have in common: read the resource, compute its new state, and store that if nobody else changed the
 * resource meanwhile. An unchanged resource is not stored: its {@code lastModified} and version stay.
 */
final class ModifyOperation {

    private final ResourceLocks locks = new ResourceLocks();
    private final Retries retries;
    private final Events events;
    private final Clock clock;

    ModifyOperation(Retries retries, Events events, Clock clock) {
        this.retries = retries;
        this.events = events;
        this.clock = clock;
    }

    /** Changes a resource; gives it as it is then. */
    <R extends Resource> Representation run(
            Exchange exchange, ServedType<R> served, String id, Modification modification) {
        String tenant = exchange.context().tenant();
        return locks.hold(
                tenant,
                served.type(),
                id,
                () -> retries.run(exchange, () -> attempt(exchange, served, id, modification)));
    }

    private <R extends Resource> Representation attempt(
            Exchange exchange, ServedType<R> served, String id, Modification modification) {
        R stored = ReadOperation.find(exchange, served, id);
        Representation current = Representation.of(exchange, served, stored);
        current.checkPreconditions();
        Resource changed = served.references().prepare(modification.change().apply(stored), new MemberTypes(exchange));
        if (!modification.isNeeded(stored, changed)) {
            return current;
        }
        Resource stamped = stamp(changed, stored);
        R next = modification.byClient() ? served.valid(stamped) : stamped.as(served.factory());
        VersionCondition unchanged = VersionCondition.oneOf(List.of(current.version()));
        try {
            R replaced = served.repository().replace(next, unchanged, exchange.context());
            events.modified(stored, replaced, exchange.context());
            return Representation.of(exchange, served, replaced);
        } catch (ResourceNotFoundException deletedMeanwhile) {
            throw ReadOperation.notFound(served, id);
        }
    }

    private Resource stamp(Resource changed, Resource stored) {
        Meta meta = stored.getMeta();
        return changed.withMeta(
                new Meta(changed.resourceType().name(), meta.created(), after(meta.lastModified()), null, null));
    }

    /** The present, or the moment after the last change when the clock has not moved since. */
    private Instant after(@Nullable Instant lastModified) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return lastModified == null || now.isAfter(lastModified) ? now : lastModified.plusMillis(1);
    }
}
