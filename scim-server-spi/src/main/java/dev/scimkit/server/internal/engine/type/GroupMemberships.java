package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Shows the members of groups as resources. Nothing is stored for them; they change with the groups.
 *
 * @param type the type of the memberships
 * @param groups the repository of the groups
 */
record GroupMemberships(ResourceType type, MembershipAware groups) implements ResourceRepository<Resource> {

    /** Which memberships are wanted; null stands for any group or member. */
    private record Selection(
            @Nullable String groupId, @Nullable String memberId) {

        static final Selection ALL = new Selection(null, null);

        /** Those that are wanted by both; null if there can be none. */
        @Nullable
        Selection and(Selection other) {
            return agree(groupId, other.groupId) && agree(memberId, other.memberId)
                    ? new Selection(
                            groupId == null ? other.groupId : groupId, memberId == null ? other.memberId : memberId)
                    : null;
        }

        private static boolean agree(@Nullable String one, @Nullable String other) {
            return one == null || other == null || ComparisonForm.exact(one).equals(ComparisonForm.exact(other));
        }
    }

    @Override
    public Optional<Resource> findById(String id, RequestContext context) {
        MembershipId named = MembershipId.parse(id);
        return named == null
                ? Optional.empty()
                : page(new Selection(named.groupId(), named.memberId()), 1, 1, context).resources().stream()
                        .findFirst();
    }

    /** The filter consists of equalities alone: {@link MembershipQueries} has refused all others. */
    @Override
    public Page<Resource> search(SearchQuery query, RequestContext context) {
        Selection wanted = Selection.ALL;
        for (SearchQuery.EqualityTerm term : query.equalityTerms()) {
            Selection more = selection(term);
            wanted = wanted == null || more == null ? null : wanted.and(more);
        }
        return wanted == null ? Page.of(List.of(), 0) : page(wanted, query.startIndex(), query.count(), context);
    }

    private static @Nullable Selection selection(SearchQuery.EqualityTerm term) {
        return switch (term.attribute()) {
            case MembershipQueries.GROUP_ID -> new Selection(term.value(), null);
            case MembershipQueries.MEMBER_ID -> new Selection(null, term.value());
            default -> {
                MembershipId named = MembershipId.parse(term.value());
                yield named == null ? null : new Selection(named.groupId(), named.memberId());
            }
        };
    }

    private Page.Found<Resource> page(Selection wanted, int startIndex, int count, RequestContext context) {
        Page.Found<? extends Resource> found =
                groups.memberships(wanted.groupId(), wanted.memberId(), startIndex, count, context);
        List<Resource> memberships = new ArrayList<>();
        for (Resource group : found.resources()) {
            for (JsonNode member : group.tree().path("members")) {
                Resource membership = membership(group, (ObjectNode) member);
                if (membership != null) {
                    memberships.add(membership);
                }
            }
        }
        return new Page.Found<>(memberships, Math.max(found.totalResults(), memberships.size()));
    }

    /** A membership; null if the member refers to nothing. */
    private @Nullable Resource membership(Resource group, ObjectNode member) {
        String groupId = group.getId();
        String memberId = Attributes.string(member, Reference.VALUE);
        if (groupId == null || memberId == null) {
            return null;
        }
        ObjectNode tree = JsonTree.object()
                .put(
                        "schemas",
                        JsonTree.array(List.of(StringNode.valueOf(type.schema().id()))))
                .put("id", new MembershipId(groupId, memberId).text())
                .put(
                        MembershipType.GROUP,
                        JsonTree.object()
                                .put(Reference.VALUE, groupId)
                                .put(MembershipType.DISPLAY, Attributes.string(group.tree(), "displayName"))
                                .build())
                .put(
                        MembershipType.MEMBER,
                        JsonTree.object()
                                .put(Reference.VALUE, memberId)
                                .put(Reference.TYPE, Attributes.string(member, Reference.TYPE))
                                .put(MembershipType.DISPLAY, Attributes.string(member, MembershipType.DISPLAY))
                                .build())
                .build();
        return new Resource(type, tree);
    }

    @Override
    public Resource create(Resource resource, RequestContext context) {
        throw ofGroups();
    }

    @Override
    public Resource replace(Resource resource, VersionCondition condition, RequestContext context) {
        throw ofGroups();
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        throw ofGroups();
    }

    private static UnsupportedOperationException ofGroups() {
        return new UnsupportedOperationException("Memberships change with their groups");
    }
}
