package dev.scimkit.testkit.repository;

import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.CursorAware.CursorPage;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.SearchQuery.SortBy;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The optional interfaces {@code TransactionAware}, {@code ProjectionAware} and {@code CursorAware}. */
abstract class AbilityRules<R extends Resource> extends PatchRules<R> {

    private static final int ENOUGH_PAGES = 100;

    /** Thrown by work that is to be undone. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What a unit did is undone if it throws. */
    @Test
    public void inTransaction_workThrows_undoesIt() {
        TransactionAware units = ability(TransactionAware.class);
        R before = create(1);
        R second = complete(resource(2));
        CallOutcome<R> outcome = CallOutcome.of(() -> units.inTransaction(here, () -> {
            repository.create(second, here);
            repository.replace(changed(before, resource(3)), VersionCondition.any(), here);
            throw new Undo();
        }));
        expectThrown(
                Duty.TRANSACTIONS,
                Undo.class,
                outcome,
                "inTransaction with work that throws",
                "roll back, and throw the exception of the work itself");
        Optional<R> found = find(id(second));
        expect(
                Duty.TRANSACTIONS,
                found.isEmpty(),
                "a create is undone",
                found,
                "roll back; make all statements of the unit on one connection");
        expectUnchanged(Duty.TRANSACTIONS, before, "a unit that was undone");
    }

    /** A unit returns what the work returns, and keeps what it did. */
    @Test
    public void inTransaction_workReturns_isCommitted() {
        TransactionAware units = ability(TransactionAware.class);
        R wanted = complete(resource(1));
        R stored = units.inTransaction(here, () -> repository.create(wanted, here));
        Supplier<Optional<R>> reader = () -> find(id(stored));
        CallOutcome<Optional<R>> found = together(List.of(reader)).get(0);
        tryDelete(id(stored), VersionCondition.any(), here);
        expect(
                Duty.TRANSACTIONS,
                found.value() != null && found.value().isPresent(),
                "another thread finds what a unit created",
                found,
                "commit before inTransaction returns");
    }

    /** A unit within a unit joins it. */
    @Test
    public void inTransaction_withinAnother_joinsIt() {
        TransactionAware units = ability(TransactionAware.class);
        R inner = complete(resource(1));
        CallOutcome<R> outcome = CallOutcome.of(() -> units.inTransaction(here, () -> {
            units.inTransaction(here, () -> repository.create(inner, here));
            throw new Undo();
        }));
        Optional<R> found = find(id(inner));
        expect(
                Duty.TRANSACTIONS,
                outcome.isFailure(Undo.class) && found.isEmpty(),
                "a unit that began within another is undone with it",
                found.isPresent() ? found : outcome,
                "join the unit that runs on the thread: only the outermost commits");
    }

    /** A read with a projection has at least what is shown, and the same version. */
    @Test
    public void findByIdShowing_oneAttribute_hasItAndTheVersion() {
        ProjectionAware<R> reader = projections();
        R stored = create(1);
        R complete = mustFind(stored);
        for (String name : complete.tree().propertyNames()) {
            Optional<R> found = unit(here, () -> reader.findById(id(stored), name::equals, here));
            expect(
                    Duty.PROJECTION,
                    found.isPresent()
                            && complete.tree()
                                    .get(name)
                                    .equals(found.get().tree().get(name)),
                    "findById showing '" + name + "' has " + complete.tree().get(name),
                    found.map(resource -> resource.tree().get(name)).orElse(null),
                    "load what the predicate accepts; ask it for top-level names and URIs of extensions");
            expect(
                    Duty.PROJECTION,
                    version(complete).equals(found.get().getMeta().version()),
                    "meta.version is " + version(complete),
                    found.get().getMeta().version(),
                    "always load meta; the version must not depend on what is left out");
        }
    }

    /** A read with a projection finds only resources of the organization. */
    @Test
    public void findByIdShowing_otherOrganization_findsNothing() {
        ProjectionAware<R> reader = projections();
        RequestContext elsewhere = elsewhere();
        R stored = create(1);
        Optional<R> found = unit(elsewhere, () -> reader.findById(id(stored), name -> true, elsewhere));
        expect(
                Duty.PROJECTION,
                found.isEmpty(),
                "findById in another organization finds nothing",
                found,
                "add the organization of the RequestContext to the condition");
    }

    private ProjectionAware<R> projections() {
        @SuppressWarnings("unchecked") // the repository is one of R
        ProjectionAware<R> reader = (ProjectionAware<R>) ability(ProjectionAware.class);
        return reader;
    }

    /** Cursors lead through all resources in order. */
    @Test
    public void cursors_followed_returnEachOnceInOrder() {
        CursorAware<R> reader = cursors();
        IntStream.rangeClosed(1, 5).forEach(this::create);
        List<R> all = everything(here);
        for (SearchQuery query : cursorQueries(all)) {
            List<String> expected = ids(SearchQuery.page(1, ALL)
                    .sort(query.sortBy().orElse(null))
                    .select(all)
                    .resources());
            List<String> got = follow(reader, query);
            if (query.sortBy().isEmpty()) {
                got = got.stream().sorted().toList();
                expected = expected.stream().sorted().toList();
            }
            expect(
                    Duty.CURSORS,
                    got.equals(expected),
                    "following nextCursor " + describe(query) + " returns " + expected,
                    got,
                    "begin each page after the last resource of the one before, by the sort key and then the id;"
                            + " return no cursor on the last page");
        }
    }

    /** Pages by cursor lose nothing and repeat nothing when resources before them go. */
    @Test
    public void cursors_resourceDeletedMeanwhile_skipNothing() {
        CursorAware<R> reader = cursors();
        IntStream.rangeClosed(1, 5).forEach(this::create);
        SearchQuery query = SearchQuery.page(1, 2);
        CursorPage<R> first = page(reader, query, null);
        List<String> expected = new ArrayList<>(follow(reader, query));
        expected.removeAll(ids(first.resources()));
        R last = first.resources().get(first.resources().size() - 1);
        tryDelete(id(last), VersionCondition.any(), here);
        List<String> got = follow(reader, query, first.nextCursor());
        expect(
                Duty.CURSORS,
                got.equals(expected),
                "after the last resource of the first page was deleted, the next pages have " + expected,
                got,
                "let the cursor hold the sort key and the id of the last resource, not a number of resources to skip");
    }

    /** If pages have a previous cursor, it leads back. */
    @Test
    public void cursors_previous_leadBack() {
        CursorAware<R> reader = cursors();
        IntStream.rangeClosed(1, 5).forEach(this::create);
        SearchQuery query = SearchQuery.page(1, 2);
        CursorPage<R> first = page(reader, query, null);
        CursorPage<R> second = page(reader, query, first.nextCursor());
        need(second.previousCursor() != null, "the pages have no previous cursor");
        List<String> back = ids(page(reader, query, second.previousCursor()).resources());
        expect(
                Duty.CURSORS,
                back.equals(ids(first.resources())),
                "previousCursor of the second page leads to the first: " + ids(first.resources()),
                back,
                "read backwards from the first resource of the page, and turn the result round");
    }

    private CursorAware<R> cursors() {
        @SuppressWarnings("unchecked") // the repository is one of R
        CursorAware<R> reader = (CursorAware<R>) ability(CursorAware.class);
        return reader;
    }

    /** Without an order, and by each attribute whose values are all different. */
    private List<SearchQuery> cursorQueries(List<R> all) {
        List<SearchQuery> queries = new ArrayList<>(List.of(SearchQuery.page(1, 2)));
        type.schema().attributes().stream()
                .filter(attribute -> !attribute.isComplex() && !attribute.multiValued() && !attribute.isSecret())
                .filter(attribute -> all.stream()
                                .map(resource -> resource.tree().path(attribute.name()))
                                .filter(value -> !value.isMissingNode())
                                .distinct()
                                .count()
                        == all.size())
                .map(attribute -> ResolvedAttribute.of(null, attribute))
                .forEach(attribute -> {
                    queries.add(SearchQuery.page(1, 2).sort(new SortBy(attribute, SortOrder.ASCENDING)));
                    queries.add(SearchQuery.page(1, 2).sort(new SortBy(attribute, SortOrder.DESCENDING)));
                });
        return queries;
    }

    private static String describe(SearchQuery query) {
        return query.sortBy()
                .map(order -> "sorted by " + order.attribute() + ", " + order.order())
                .orElse("without an order");
    }

    private CursorPage<R> page(CursorAware<R> reader, SearchQuery query, @Nullable String cursor) {
        return unit(here, () -> reader.search(query, cursor, here));
    }

    private List<String> follow(CursorAware<R> reader, SearchQuery query) {
        return follow(reader, query, null);
    }

    private List<String> follow(CursorAware<R> reader, SearchQuery query, @Nullable String start) {
        List<String> ids = new ArrayList<>();
        String cursor = start;
        int pages = 0;
        do {
            CursorPage<R> page = page(reader, query, cursor);
            ids.addAll(ids(page.resources()));
            cursor = page.nextCursor();
            pages++;
        } while (cursor != null && pages < ENOUGH_PAGES);
        return ids;
    }
}
