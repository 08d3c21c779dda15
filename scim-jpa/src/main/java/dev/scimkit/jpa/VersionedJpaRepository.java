package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.store.Hooks;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ProjectionAware;
import java.util.Optional;
import java.util.function.Predicate;

/** Resources with versions, so that parts of them can be read alone. */
final class VersionedJpaRepository<R extends Resource> extends JpaRepository<R> implements ProjectionAware<R> {

    VersionedJpaRepository(Resource.Factory<R> view, EntityModel model, EntityTransactions transactions, Hooks hooks) {
        super(view, model, transactions, hooks);
    }

    @Override
    public Optional<R> findById(String id, Predicate<String> shown, RequestContext context) {
        return read(manager -> store().find(manager, id, shown, context)).map(this::view);
    }
}
