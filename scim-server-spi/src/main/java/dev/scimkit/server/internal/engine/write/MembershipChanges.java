package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.ScimPatch;
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

    /** A group type with nothing but members, to check members without the rest of their group. */
    private static final ResourceType MEMBERSHIP = ResourceType.builder(
                    "Group",
                    "/Groups",
                    Schema.builder(Schemas.GROUP, "Group")
                            .attribute(ResourceTypes.group().attribute(MEMBERS).orElseThrow())
                            .build())
            .build();

    private static final References REFERENCES = References.of(MEMBERSHIP);
    private static final Resource NOBODY = new Resource(MEMBERSHIP, JsonTree.emptyObject()).withConsistentSchemas();

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
        return asked == null ? null : new MembershipChange(asked.removals(), additions(patch, exchange));
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

    /** The members that the request adds, checked as if they were added to an empty group. */
    private List<Member> additions(ResolvedPatch patch, Exchange exchange) {
        Resource added =
                ScimPatch.apply(NOBODY, patch.request(), patch.options()).resource();
        JsonNode members =
                REFERENCES.prepare(added, new MemberTypes(exchange)).tree().path(MEMBERS);
        return members.valueStream()
                .map(member -> Member.of((ObjectNode) member))
                .toList();
    }
}
