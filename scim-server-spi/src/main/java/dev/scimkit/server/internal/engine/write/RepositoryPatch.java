package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Optional;

/** PATCH of one resource, if the repository can apply it by itself. */
final class RepositoryPatch {

    private final UnitsOfWork units;
    private final MembershipChanges memberships;
    private final Timestamps timestamps;

    RepositoryPatch(UnitsOfWork units, MembershipChanges memberships, Timestamps timestamps) {
        this.units = units;
        this.memberships = memberships;
        this.timestamps = timestamps;
    }

    /** Applies a request; empty if the engine has to do it, as always with {@code If-None-Match}. */
    <R extends Resource> Optional<RepositoryChange.Outcome<R>> run(
            ResolvedPatch patch, Exchange exchange, ServedType<R> served, String id) {
        if (!exchange.ifNoneMatch().isEmpty()) {
            return Optional.empty();
        }
        MembershipChange change = memberships.changeBy(patch, served);
        if (change != null) {
            return units.run(
                    exchange,
                    served,
                    id,
                    changes -> Optional.of(memberships.within(changes, exchange, served, id, change)));
        }
        PatchAware<R> able = served.abilities().patches();
        if (able == null || served.isConstrained()) {
            return Optional.empty();
        }
        return units.run(exchange, served, id, changes -> patch(able, patch, changes, exchange, served, id));
    }

    private <R extends Resource> Optional<RepositoryChange.Outcome<R>> patch(
            PatchAware<R> able,
            ResolvedPatch patch,
            UncommittedEvents changes,
            Exchange exchange,
            ServedType<R> served,
            String id) {
        return RepositoryChange.within(
                changes,
                exchange,
                served,
                id,
                (VersionCondition condition) -> able.patch(id, patch, timestamps.now(), condition, exchange.context())
                        .map(patched -> outcome(patched, served)));
    }

    /** If a repository may read less than the whole resource, what it returns is not shown. */
    private static <R extends Resource> RepositoryChange.Outcome<R> outcome(R patched, ServedType<R> served) {
        RepositoryChange.Outcome<R> outcome = RepositoryChange.Outcome.of(patched);
        return served.abilities().projections() == null
                ? outcome
                : new RepositoryChange.Outcome<>(outcome.version(), null);
    }
}
