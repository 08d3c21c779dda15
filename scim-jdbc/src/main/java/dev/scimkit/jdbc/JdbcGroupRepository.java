package dev.scimkit.jdbc;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.store.MembershipStore;
import dev.scimkit.jdbc.internal.store.ResourceStore;
import dev.scimkit.jdbc.internal.store.Searches;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources of one type with members. */
final class JdbcGroupRepository<R extends Resource> extends JdbcRepository<R>
        implements GroupsOfMember, MembershipAware, PatchAware<R> {

    private final Resource.Factory<R> factory;
    private final ResourceStore store;
    private final MembershipStore members;

    JdbcGroupRepository(
            Resource.Factory<R> factory,
            ResourceStore store,
            MembershipStore members,
            Searches searches,
            Transactions transactions) {
        super(factory, store, searches, transactions);
        this.factory = factory;
        this.store = store;
        this.members = members;
    }

    @Override
    public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
        String organization = organization(context);
        Map<String, List<R>> groups = new HashMap<>();
        transactions()
                .read(connection -> members.groupsOf(connection, organization, memberIds))
                .forEach((id, found) -> groups.put(id, views(found)));
        return groups;
    }

    @Override
    public String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        String organization = organization(context);
        if (!StorableText.is(groupId)) {
            throw new ResourceNotFoundException();
        }
        return transactions()
                .write(unit -> members.change(unit, organization, groupId, change, lastModified, condition));
    }

    @Override
    public Page.Found<Resource> memberships(
            @Nullable String groupId, @Nullable String memberId, int startIndex, int count, RequestContext context) {
        String organization = organization(context);
        if (!isStorable(groupId) || !isStorable(memberId)) {
            return new Page.Found<>(List.of(), 0);
        }
        return transactions()
                .snapshot(connection ->
                        members.memberships(connection, organization, groupId, memberId, startIndex, count));
    }

    private static boolean isStorable(@Nullable String id) {
        return id == null || StorableText.is(id);
    }

    @Override
    public boolean keepsDeletedOut(String memberType) {
        return members.keepsDeletedOut(memberType);
    }

    /** Makes changes that do not concern the members without reading them. */
    @Override
    public Optional<R> patch(
            String id, ResolvedPatch patch, Instant lastModified, VersionCondition condition, RequestContext context) {
        String organization = organization(context);
        if (patch.changes().stream().anyMatch(JdbcGroupRepository::concernsMembers)) {
            return Optional.empty();
        }
        if (!StorableText.is(id)) {
            throw new ResourceNotFoundException();
        }
        Resource patched =
                transactions().write(unit -> store.patch(unit, organization, id, patch, lastModified, condition));
        return Optional.of(patched.with(StoredType.MEMBERS, null).as(factory));
    }

    private static boolean concernsMembers(ResolvedChange change) {
        return change.attributes().stream()
                .anyMatch(attribute -> attribute.extension() == null
                        && attribute.attribute().name().equals(StoredType.MEMBERS));
    }
}
