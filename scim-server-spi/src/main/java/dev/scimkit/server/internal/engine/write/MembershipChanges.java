package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.References;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.MembershipAware;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds and removes members without reading the group, where the repository can. */
final class MembershipChanges {

    private static final String MEMBERS = "members";

    private static final ResourceType GROUP = ResourceTypes.group();
    private static final References REFERENCES = References.of(GROUP);

    private final Timestamps timestamps;

    MembershipChanges(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    /** The change that a repository can make without reading the group; null if the engine has to apply the request. */
    @Nullable
    MembershipChange changeBy(ResolvedPatch patch, Exchange exchange, ServedType<?> served) {
        if (served.abilities().members() == null || served.isConstrained()) {
            return null;
        }
        MembershipChange asked = patch.membershipChange().orElse(null);
        return asked == null ? null : new MembershipChange(asked.removals(), prepared(asked.additions(), exchange));
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

    /** Brings new members into the form in which they are stored, like those of a group that is stored as a whole. */
    private static List<Member> prepared(List<Member> additions, Exchange exchange) {
        List<ObjectNode> trees = additions.stream().map(Member::toTree).toList();
        Resource members = new Resource(
                GROUP, JsonTree.object().put(MEMBERS, JsonTree.array(trees)).build());
        JsonNode prepared =
                REFERENCES.prepare(members, new MemberTypes(exchange)).tree().path(MEMBERS);
        return prepared.valueStream()
                .map(member -> Member.of((ObjectNode) member))
                .toList();
    }
}
