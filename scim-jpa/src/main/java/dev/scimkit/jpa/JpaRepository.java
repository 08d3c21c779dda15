package dev.scimkit.jpa;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.jpa.internal.failure.Failures;
import dev.scimkit.jpa.internal.failure.UniqueAttribute;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.ColumnNames;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MappedProperties;
import dev.scimkit.jpa.internal.store.EntityStore;
import dev.scimkit.jpa.internal.store.Hooks;
import dev.scimkit.jpa.internal.store.Referrers;
import dev.scimkit.jpa.internal.store.Searches;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The repository of one mapped entity class. */
class JpaRepository<R extends Resource> implements CursorAware<R>, TransactionAware, ExistingIds {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.jpa");

    private final Resource.Factory<R> view;
    private final ResourceType type;
    private final EntityStore store;
    private final Searches searches;
    private final EntityTransactions transactions;
    private final Failures failures;

    JpaRepository(Resource.Factory<R> view, EntityModel model, EntityTransactions transactions, Hooks hooks) {
        this.view = view;
        this.type = model.type();
        this.searches = new Searches(model);
        this.transactions = transactions;
        this.failures =
                new Failures(model.definition().unique(), onlyUnique(model), new MappedProperties(model)::attribute);
        this.store = new EntityStore(model, searches, hooks, new Referrers(model, failures));
    }

    static <E, R extends Resource> JpaRepository<R> of(
            EntityMapping<E, R> mapping, EntityModel model, EntityTransactions transactions) {
        logUnkept(model);
        Hooks hooks = new RulesHooks<>(mapping);
        boolean versioned = model.parts().version() != null;
        if (model.members().isEmpty()) {
            return versioned
                    ? new VersionedJpaRepository<>(mapping.view(), model, transactions, hooks)
                    : new JpaRepository<>(mapping.view(), model, transactions, hooks);
        }
        return versioned
                ? new VersionedJpaGroupRepository<>(mapping.view(), model, transactions, hooks)
                : new JpaGroupRepository<>(mapping.view(), model, transactions, hooks);
    }

    /** Any resource may have {@code externalId}, so a schema cannot say that it is not stored; the log does. */
    private static void logUnkept(EntityModel model) {
        ResolvedAttribute externalId = ResolvedAttribute.of(null, CommonAttributes.EXTERNAL_ID);
        if (model.isAbsent(externalId)) {
            LOG.info(
                    "{} has no property for externalId, so externalId is not stored and identity providers cannot find"
                            + " resources by it. Map it with attribute(\"externalId\", ...)",
                    model.entity().getName());
        }
    }

    private static @Nullable UniqueAttribute onlyUnique(EntityModel model) {
        List<Binding> unique = model.parts().values().stream()
                .filter(binding -> binding.definition().uniqueness() != Uniqueness.NONE)
                .toList();
        if (unique.size() != 1) {
            return null;
        }
        return new UniqueAttribute(unique.get(0).attribute().toString(), ColumnNames.of(model.entity(), unique.get(0)));
    }

    final ResourceType type() {
        return type;
    }

    final EntityStore store() {
        return store;
    }

    final Searches searches() {
        return searches;
    }

    final R view(Resource resource) {
        return resource.as(view);
    }

    final <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
        return run(true, Failures::prevented, work);
    }

    final <T extends @Nullable Object> T write(Function<EntityManager, T> work) {
        return run(false, Failures::prevented, work);
    }

    private <T extends @Nullable Object> T run(
            boolean readOnly, Supplier<ScimException> foreignKey, Function<EntityManager, T> work) {
        try {
            return transactions.run(readOnly, work);
        } catch (RuntimeException failure) {
            throw failures.translated(failure, foreignKey);
        }
    }

    @Override
    public R create(R resource, RequestContext context) {
        return view(run(false, Failures::dangling, manager -> store.create(manager, resource, context)));
    }

    @Override
    public Optional<R> findById(String id, RequestContext context) {
        return read(manager -> store.find(manager, id, name -> true, context)).map(this::view);
    }

    @Override
    public Page<R> search(SearchQuery query, RequestContext context) {
        boolean alone = !transactions.isRunning();
        Page.Found<Resource> page = read(manager -> searches.find(manager, query, context.organization(), alone));
        return Page.of(page.resources().stream().map(this::view).toList(), page.totalResults());
    }

    @Override
    public CursorPage<R> search(SearchQuery query, @Nullable String cursor, RequestContext context) {
        boolean alone = !transactions.isRunning();
        CursorPage<Resource> page =
                read(manager -> searches.find(manager, query, cursor, context.organization(), alone));
        return new CursorPage<>(
                page.resources().stream().map(this::view).toList(),
                page.totalResults(),
                page.nextCursor(),
                page.previousCursor());
    }

    @Override
    public R replace(R resource, VersionCondition condition, RequestContext context) {
        return view(run(false, Failures::dangling, manager -> store.replace(manager, resource, condition, context)));
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return run(false, Failures::referred, manager -> store.delete(manager, id, condition, context));
    }

    @Override
    public boolean separatesOrganizations() {
        return store.definition().names().organization() != null;
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        return new HashSet<>(read(manager -> store.existing(manager, ids, context)));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
        return write(manager -> work.get());
    }
}
