package dev.scimkit.jdbc;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.store.ResourceStore;
import dev.scimkit.jdbc.internal.store.Searches;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The resources of one type without members. */
class JdbcRepository<R extends Resource> implements ProjectionAware<R>, CursorAware<R>, TransactionAware, ExistingIds {

    private final Resource.Factory<R> factory;
    private final ResourceStore store;
    private final Searches searches;
    private final Transactions transactions;

    JdbcRepository(Resource.Factory<R> factory, ResourceStore store, Searches searches, Transactions transactions) {
        this.factory = factory;
        this.store = store;
        this.searches = searches;
        this.transactions = transactions;
    }

    @Override
    public R create(R resource, RequestContext context) {
        String organization = organization(context);
        return transactions
                .write(unit -> store.create(unit, organization, resource))
                .as(factory);
    }

    @Override
    public Optional<R> findById(String id, RequestContext context) {
        return findById(id, attribute -> true, context);
    }

    @Override
    public Optional<R> findById(String id, Predicate<String> shown, RequestContext context) {
        String organization = organization(context);
        if (!StorableText.is(id)) {
            return Optional.empty();
        }
        if (store.members() == null && transactions.isOpen()) {
            return transactions
                    .write(unit -> store.findToReplace(unit, organization, id))
                    .map(found -> found.as(factory));
        }
        boolean withMembers = store.members() != null && shown.test(StoredType.MEMBERS);
        Transactions.Work<Optional<Resource>> work =
                connection -> store.find(connection, organization, id, withMembers);
        return (withMembers ? transactions.snapshot(work) : transactions.read(work)).map(found -> found.as(factory));
    }

    @Override
    public Page<R> search(SearchQuery query, RequestContext context) {
        Page<Resource> page = searches.page(query, organization(context));
        if (page instanceof Page.Found<Resource> found) {
            return Page.of(views(found.resources()), found.totalResults());
        }
        return Page.candidates(views(((Page.Candidates<Resource>) page).resources()));
    }

    @Override
    public CursorPage<R> search(SearchQuery query, @Nullable String cursor, RequestContext context) {
        CursorPage<Resource> page = searches.page(query, cursor, organization(context));
        return new CursorPage<>(views(page.resources()), page.totalResults(), page.nextCursor(), page.previousCursor());
    }

    @Override
    public R replace(R resource, VersionCondition condition, RequestContext context) {
        String organization = organization(context);
        return transactions
                .write(unit -> store.replace(unit, organization, resource, condition))
                .as(factory);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        String organization = organization(context);
        return StorableText.is(id) && transactions.write(unit -> store.delete(unit, organization, id, condition));
    }

    @Override
    public Set<String> existing(Collection<String> ids, RequestContext context) {
        String organization = organization(context);
        return transactions.read(connection -> store.existing(connection, organization, ids));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
        return transactions.unit(work);
    }

    final List<R> views(Collection<Resource> resources) {
        return resources.stream().map(resource -> resource.as(factory)).toList();
    }

    final Transactions transactions() {
        return transactions;
    }

    /** The tables use the empty name for what concerns all organizations. */
    static String organization(RequestContext context) {
        String organization = context.organization();
        if (organization.isEmpty() || !StorableText.is(organization)) {
            throw ScimException.of(404, "The database cannot store the name of this organization");
        }
        return organization;
    }
}
