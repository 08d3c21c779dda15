package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.MembershipAware;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds and removes members without reading the group, where the repository can. */
final class MembershipChanges {

    private final Timestamps timestamps;

    MembershipChanges(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    /** The change that a repository can make without reading the group; null if the engine has to apply the request. */
    @Nullable
    MembershipChange changeBy(ResolvedPatch patch, ServedType<?> served) {
        if (served.abilities().members() == null || served.isConstrained()) {
            return null;
        }
        return patch.membershipChange().orElse(null);
    }

    /** Changes members within a unit of work; the repository must be {@link MembershipAware}. */
    <R extends Resource> RepositoryChange.Outcome<R> within(
            UncommittedEvents changes, Exchange exchange, ServedType<R> served, String id, MembershipChange change) {
        MembershipAware able = served.abilities().members();
        return RepositoryChange.within(
                        changes,
                        exchange,
                        served,
                        id,
                        condition -> Optional.ofNullable(able)
                                .map(repository -> repository.changeMembers(
                                        id, change, timestamps.now(), condition, exchange.context()))
                                .map(version -> new RepositoryChange.Outcome<R>(version, null)))
                .orElseThrow();
    }
}
