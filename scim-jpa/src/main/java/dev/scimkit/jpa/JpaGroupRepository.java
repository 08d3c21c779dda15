package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.store.Hooks;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources with members. */
class JpaGroupRepository<R extends Resource> extends JpaRepository<R> implements GroupsOfMember {

    JpaGroupRepository(Resource.Factory<R> view, EntityModel model, EntityTransactions transactions, Hooks hooks) {
        super(view, model, transactions, hooks);
    }

    @Override
    public Map<String, List<R>> groupsOf(Collection<String> memberIds, RequestContext context) {
        Map<String, List<R>> groups = new HashMap<>();
        read(manager -> store().groupsOf(manager, memberIds, context))
                .forEach((id, found) ->
                        groups.put(id, found.stream().map(this::view).toList()));
        return groups;
    }
}
