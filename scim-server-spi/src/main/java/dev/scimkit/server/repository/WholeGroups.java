package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.internal.MembershipPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds memberships in whole groups, for repositories that cannot do better. */
final class WholeGroups {

    private static final int AT_ONCE = 100;

    private final ResourceRepository<?> groups;
    private final RequestContext context;
    private final MembershipPage page;

    private WholeGroups(ResourceRepository<?> groups, RequestContext context, MembershipPage page) {
        this.groups = groups;
        this.context = context;
        this.page = page;
    }

    static Page.Found<Resource> memberships(
            ResourceRepository<?> groups,
            @Nullable String groupId,
            @Nullable String memberId,
            int startIndex,
            int count,
            RequestContext context) {
        MembershipPage page = new MembershipPage(memberId, startIndex, count);
        WholeGroups whole = new WholeGroups(groups, context, page);
        if (groupId != null) {
            whole.take(groupId);
        } else if (memberId != null && groups instanceof GroupsOfMember able) {
            List<? extends Resource> found =
                    able.groupsOf(List.of(memberId), context).get(memberId);
            for (Resource group : found == null ? List.<Resource>of() : found) {
                String id = group.getId();
                if (id != null) {
                    whole.take(id); // what was found may lack its members
                }
            }
        } else {
            whole.takeAll(groups);
        }
        return new Page.Found<>(page.groups(), page.total());
    }

    private void take(String groupId) {
        groups.findById(groupId, context).ifPresent(page::add);
    }

    private <R extends Resource> void takeAll(ResourceRepository<R> all) {
        int start = 1;
        List<R> some;
        do {
            SearchQuery query = SearchQuery.page(start, AT_ONCE);
            some = query.complete(all.search(query, context)).resources();
            some.forEach(page::add);
            start += AT_ONCE;
        } while (some.size() == AT_ONCE);
    }
}
