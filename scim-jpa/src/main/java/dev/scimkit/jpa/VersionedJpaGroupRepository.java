package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.store.Hooks;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Resources with members and versions. */
final class VersionedJpaGroupRepository<R extends Resource> extends JpaGroupRepository<R>
        implements ProjectionAware<R>, MembershipAware {

    VersionedJpaGroupRepository(
            Resource.Factory<R> view, EntityModel model, EntityTransactions transactions, Hooks hooks) {
        super(view, model, transactions, hooks);
    }

    @Override
    public Optional<R> findById(String id, Predicate<String> shown, RequestContext context) {
        return read(manager -> store().find(manager, id, shown, context)).map(this::view);
    }

    @Override
    public String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        return write(manager -> store().changeMembers(manager, groupId, change, lastModified, condition, context));
    }
}
