package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.present.ResourceMeta;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.List;

/**
 * What PUT and PATCH have in common: read the resource, compute the new state, and store it if nobody else changed the
 * resource in the meantime. If nothing changes, nothing is stored, and {@code lastModified} and version stay the same.
 */
final class ReadModifyWrite {

    private final Passwords passwords;
    private final UnitsOfWork units;
    private final Timestamps timestamps;

    ReadModifyWrite(Passwords passwords, UnitsOfWork units, Timestamps timestamps) {
        this.passwords = passwords;
        this.units = units;
        this.timestamps = timestamps;
    }

    /** Changes a resource and returns its new state. */
    <R extends Resource> Representation run(
            Exchange exchange, ServedType<R> served, String id, Modification modification) {
        Modification ready = modification.written().secret() && passwords.areHashed()
                ? modification.with(password(exchange, served, id, modification))
                : modification;
        return units.run(exchange, served, id, changes -> within(changes, exchange, served, id, ready));
    }

    /** The password that the change will set; if another change comes first, {@link #within} notices. */
    private <R extends Resource> HashedPassword password(
            Exchange exchange, ServedType<R> served, String id, Modification modification) {
        Representation current = Representation.of(exchange, served, served.find(id, exchange.context()));
        current.checkPreconditions();
        Resource shown = current.shown();
        return passwords.ahead(exchange, modification.change().apply(current), shown);
    }

    /** Changes a resource within a unit of work, which tries again if another change came first. */
    <R extends Resource> Representation within(
            UncommittedEvents changes, Exchange exchange, ServedType<R> served, String id, Modification modification) {
        R stored = served.find(id, exchange.context());
        Representation current = Representation.of(exchange, served, stored);
        current.checkPreconditions();
        Resource shown = current.shown();
        Resource changed = modification.change().apply(current);
        if (!modification.isNeeded(shown, changed)) {
            return current;
        }
        Instant now = timestamps.after(ResourceMeta.lastModified(stored));
        Resource stamped = ResourceMeta.modified(changed, stored, now);
        if (modification.byClient()) {
            served.checkConstraints(stamped);
        }
        R next = served.stored(
                passwords.hashed(exchange, stamped, shown, modification.password()), stored, exchange.context());
        VersionCondition unchanged = VersionCondition.oneOf(List.of(current.version()));
        try {
            R replaced = served.repository().replace(next, unchanged, exchange.context());
            changes.modified(stored, replaced);
            return Representation.of(exchange, served, replaced);
        } catch (ResourceNotFoundException deletedMeanwhile) {
            throw served.notFound(id);
        }
    }
}
