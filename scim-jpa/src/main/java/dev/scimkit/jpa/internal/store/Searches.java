package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.filter.DatabasePredicate;
import dev.scimkit.jpa.internal.filter.Scope;
import dev.scimkit.jpa.internal.filter.Search;
import dev.scimkit.jpa.internal.filter.Sorting;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.property.Proxies;
import dev.scimkit.server.repository.CursorAware.CursorPage;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the entities of one mapping. Where the database compares and sorts as SCIM does, it finds the page. Where it
 * does not, it finds at least all matches, and they are filtered and sorted here.
 */
public final class Searches {

    private static final String BY_INDEX = "#";

    private final EntityModel model;
    private final Rows rows;
    private final EntityReader reader;

    /**
     * Makes the searches of a mapping.
     *
     * @param model the mapping
     */
    public Searches(EntityModel model) {
        this.model = model;
        this.rows = new Rows(model);
        this.reader = new EntityReader(model);
    }

    /** A search in one transaction. */
    private record Running(
            EntityManager manager,
            SearchQuery query,
            Search search,
            Sorting sorting,
            String organization,
            boolean whole,
            boolean alone) {

        /** Forgets the entities of a step that became resources, if nothing else uses the entity manager. */
        void forget() {
            if (alone) {
                manager.clear();
            }
        }
    }

    private Running running(
            EntityManager manager, SearchQuery query, Search search, String organization, boolean alone) {
        Sorting sorting = search.sorting();
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Long> probe = builder.createQuery(Long.class);
        Root<?> root = probe.from(model.entity());
        boolean exact = search.condition(Scope.of(builder, probe, root)).isExact();
        return new Running(
                manager,
                query,
                search,
                sorting == null ? Sorting.byId(model) : sorting,
                organization,
                exact && sorting != null,
                alone);
    }

    /**
     * Finds a page by index.
     *
     * @param manager the entity manager
     * @param query the query
     * @param organization the organization
     * @param alone whether nothing else uses the entity manager
     * @return the page
     */
    public Page.Found<Resource> find(EntityManager manager, SearchQuery query, String organization, boolean alone) {
        Search search = Search.of(query, model);
        Running running = running(manager, query, search, organization, alone);
        if (running.whole()) {
            return page(running);
        }
        return search.sorting() == null ? query.select(all(running)) : filtered(running);
    }

    private Page.Found<Resource> page(Running running) {
        SearchQuery query = running.query();
        int skipped = query.startIndex() - 1;
        List<Object> entities = query.count() == 0 ? List.of() : entities(running, null, skipped, query.count());
        boolean isLast = entities.size() < query.count() && (skipped == 0 || !entities.isEmpty());
        int seen = skipped + entities.size();
        int total = isLast ? seen : count(running);
        return new Page.Found<>(resources(running, entities), entities.isEmpty() ? total : Math.max(total, seen));
    }

    private Page.Found<Resource> filtered(Running running) {
        SearchQuery query = running.query();
        List<Resource> page = new ArrayList<>();
        int[] matching = {0};
        each(running, null, found -> {
            if (query.matches(found.resource())) {
                matching[0]++;
                if (matching[0] >= query.startIndex() && page.size() < query.count()) {
                    page.add(found.resource());
                }
            }
        });
        return new Page.Found<>(page, matching[0]);
    }

    private List<Resource> all(Running running) {
        List<Resource> all = new ArrayList<>();
        each(running, null, found -> all.add(found.resource()));
        return all;
    }

    /** An entity that may match, and its resource. */
    private record Found(Object entity, Resource resource) {}

    private void each(Running running, Sorting.@Nullable Place begin, Consumer<Found> action) {
        Sorting.Place place = begin;
        List<Object> some;
        do {
            some = entities(running, place, 0, Rows.AT_ONCE);
            List<Resource> resources = resources(running, some);
            for (int i = 0; i < some.size(); i++) {
                action.accept(new Found(some.get(i), resources.get(i)));
            }
            place = some.isEmpty() ? null : running.sorting().place(some.get(some.size() - 1));
            running.forget();
        } while (some.size() == Rows.AT_ONCE);
    }

    /**
     * Finds a page by cursor.
     *
     * @param manager the entity manager
     * @param query the query
     * @param cursor where the page begins, or null
     * @param organization the organization
     * @param alone whether nothing else uses the entity manager
     * @return the page
     */
    public CursorPage<Resource> find(
            EntityManager manager, SearchQuery query, @Nullable String cursor, String organization, boolean alone) {
        if (query.count() == 0) {
            return new CursorPage<>(
                    List.of(), find(manager, query, organization, alone).totalResults(), null, null);
        }
        Search search = Search.of(query, model);
        Running running = running(manager, query, search, organization, alone);
        if (search.sorting() == null) {
            return byIndex(running, cursor);
        }
        Sorting.Place place = cursor == null ? null : CursorText.read(cursor, running.sorting());
        return after(running, place);
    }

    private CursorPage<Resource> after(Running running, Sorting.@Nullable Place begin) {
        SearchQuery query = running.query();
        int atOnce = running.whole() ? (int) Math.min(query.count() + 1L, Integer.MAX_VALUE) : Rows.AT_ONCE;
        List<Resource> page = new ArrayList<>();
        Sorting.Place place = begin;
        Sorting.Place last = null;
        List<Object> some;
        do {
            some = entities(running, place, 0, atOnce);
            List<Resource> resources = resources(running, some);
            for (int i = 0; i < some.size(); i++) {
                if (!running.whole() && !query.matches(resources.get(i))) {
                    continue;
                }
                if (page.size() == query.count() && last != null) {
                    return new CursorPage<>(page, null, CursorText.write(last), null);
                }
                page.add(resources.get(i));
                last = running.sorting().place(some.get(i));
            }
            place = some.isEmpty() ? null : running.sorting().place(some.get(some.size() - 1));
            running.forget();
        } while (some.size() == atOnce);
        return new CursorPage<>(page, begin == null ? page.size() : null, null, null);
    }

    /** Where the engine has to sort, a cursor is an index. */
    private CursorPage<Resource> byIndex(Running running, @Nullable String cursor) {
        SearchQuery query = running.query();
        List<Resource> matching = all(running).stream().filter(query::matches).toList();
        List<Resource> sorted = SearchQuery.page(1, Integer.MAX_VALUE)
                .sort(query.sortBy().orElseThrow())
                .select(matching)
                .resources();
        int from = Math.min(sorted.size(), cursor == null ? 0 : Integer.parseInt(cursor.substring(BY_INDEX.length())));
        int to = (int) Math.min(sorted.size(), (long) from + query.count());
        return new CursorPage<>(
                sorted.subList(from, to), sorted.size(), to < sorted.size() ? BY_INDEX + to : null, null);
    }

    private List<Object> entities(Running running, Sorting.@Nullable Place place, int skipped, int most) {
        CriteriaBuilder builder = running.manager().getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> root = query.from(model.entity());
        Scope scope = Scope.of(builder, query, root);
        Predicate where = where(running, scope, root);
        if (place != null) {
            where = builder.and(where, running.sorting().after(scope, place));
        }
        query.select(root).where(where).orderBy(running.sorting().clauses(scope));
        TypedQuery<Object> page = running.manager().createQuery(query).setMaxResults(most);
        if (skipped > 0) {
            page.setFirstResult(skipped);
        }
        return page.getResultList().stream().map(Proxies::unwrapped).toList();
    }

    private Predicate where(Running running, Scope scope, Root<?> root) {
        DatabasePredicate predicate = running.search().condition(scope);
        return scope.builder().and(rows.served(scope.builder(), root, running.organization()), predicate.predicate());
    }

    private int count(Running running) {
        CriteriaBuilder builder = running.manager().getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<?> root = query.from(model.entity());
        query.select(builder.count(root)).where(where(running, Scope.of(builder, query, root), root));
        return Math.toIntExact(running.manager().createQuery(query).getSingleResult());
    }

    /** Reads the entities of a page, their collections all at once. */
    private List<Resource> resources(Running running, List<Object> entities) {
        boolean whole = running.whole();
        SearchQuery query = running.query();
        java.util.function.Predicate<String> shown = whole ? query::shows : name -> true;
        if (!entities.isEmpty()) {
            for (Elements list : model.parts().lists()) {
                if (shown.test(list.attribute().attribute().name())) {
                    rows.fetch(running.manager(), entities, list.collection());
                }
            }
        }
        return reader.read(running.manager(), entities, shown);
    }

    /**
     * Visits all entities of all organizations.
     *
     * @param manager the entity manager
     * @param last the last entity that was visited, or null
     * @return the next entities, in the order of their ids; empty at the end
     */
    public List<Object> next(EntityManager manager, @Nullable Object last) {
        Sorting byId = Sorting.byId(model);
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> root = query.from(model.entity());
        Scope scope = Scope.of(builder, query, root);
        query.select(root).orderBy(byId.clauses(scope));
        if (last != null) {
            query.where(byId.after(scope, byId.place(last)));
        }
        return manager.createQuery(query).setMaxResults(Rows.AT_ONCE).getResultList().stream()
                .map(Proxies::unwrapped)
                .toList();
    }
}
