package dev.scimkit.testkit.repository;

import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.SearchQuery.SortBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searches return what the engine would select. */
abstract class SearchRules<R extends Resource> extends StoredRules<R> {

    private static final String LEAVE =
            "correct the translation, or leave it to the engine: return Page.candidates with at least all matches";

    /** Resources that have everything, little, and some values in common. */
    private List<R> various() {
        return List.of(
                create(1),
                create(2),
                create(3),
                create(onlyRequired(resource(4)), here),
                create(withCommonValues(), here));
    }

    /** Has the unique values of the fifth, and all others of the first. */
    private R withCommonValues() {
        Resource common = resource(1);
        R fifth = resource(5);
        for (var attribute : type.schema().attributes()) {
            if (attribute.uniqueness() != dev.scimkit.core.schema.Uniqueness.NONE
                    && fifth.tree().has(attribute.name())) {
                common = common.with(attribute.name(), fifth.tree().get(attribute.name()));
            }
        }
        return common.as(view());
    }

    /** A search returns the complete resources that findById returns. */
    @Test
    public void search_everything_returnsWhatFindByIdReturns() {
        R stored = create(1);
        R found = everything(here).stream()
                .filter(resource -> id(resource).equals(id(stored)))
                .findFirst()
                .orElseThrow(() -> broken(
                        Duty.SEARCH, "a search without a filter returns the resource", "no such resource", LEAVE));
        expectSame(
                Duty.SEARCH,
                mustFind(stored),
                found,
                true,
                "a search returns the same resource as findById",
                "read rows into resources in one place");
    }

    /** Each filter finds what the engine's own evaluation finds. */
    @Test
    public void search_eachFilter_findsWhatTheEngineFinds() {
        List<R> stored = various();
        List<R> all = everything(here);
        for (String filter : new SampleFilters(mustFind(stored.get(0))).filters()) {
            SearchQuery query = SearchQuery.page(1, ALL).filter(Filter.parse(filter), type);
            List<String> expected = ids(all.stream().filter(query::matches).toList());
            CallOutcome<Page.Found<R>> outcome = CallOutcome.of(() -> search(query, here));
            Page.Found<R> found = outcome.value();
            if (found == null) {
                throw broken(Duty.SEARCH, "the filter " + filter + " finds resources", outcome, LEAVE);
            }
            List<String> got = ids(found.resources());
            expect(
                    Duty.SEARCH,
                    new HashSet<>(got).equals(new HashSet<>(expected))
                            && got.size() == expected.size()
                            && found.totalResults() == expected.size(),
                    "the filter " + filter + " finds " + expected.size() + " resources: " + expected,
                    "totalResults " + found.totalResults() + ": " + got,
                    LEAVE);
        }
    }

    /** Each order is the engine's: resources without a value come last if ascending, first if descending. */
    @Test
    public void search_eachOrder_isThatOfTheEngine() {
        List<R> stored = various();
        for (ResolvedAttribute attribute : new SampleFilters(mustFind(stored.get(0))).orders()) {
            for (SortOrder order : SortOrder.values()) {
                SearchQuery query = SearchQuery.page(1, ALL).sort(new SortBy(attribute, order));
                List<R> got = search(query, here).resources();
                // sorting is stable: what is in order stays as it is
                List<String> expected = ids(query.select(got).resources());
                expect(
                        Duty.SEARCH,
                        got.size() >= stored.size() && ids(got).equals(expected),
                        "sorted by " + attribute + ", " + order + ": " + expected,
                        ids(got),
                        "sort by the comparison form, primary values first, nulls last if ascending; or return"
                                + " Page.candidates");
            }
        }
    }

    /** Pages put together are the whole list, and count the same. */
    @Test
    public void search_pageByPage_returnsEachOnce() {
        List<R> stored = various();
        int total = search(SearchQuery.page(1, 0), here).totalResults();
        List<String> all = new ArrayList<>();
        for (int startIndex = 1; startIndex <= total; startIndex += 2) {
            Page.Found<R> page = search(SearchQuery.page(startIndex, 2), here);
            int full = Math.min(2, total - startIndex + 1);
            expect(
                    Duty.SEARCH,
                    page.resources().size() == full && page.totalResults() == total,
                    "the page from " + startIndex + " has " + full + " resources, and totalResults " + total,
                    page.resources().size() + " resources, and totalResults " + page.totalResults(),
                    "startIndex counts from 1; totalResults counts the matches on all pages");
            all.addAll(ids(page.resources()));
        }
        expect(
                Duty.SEARCH,
                new HashSet<>(all).size() == all.size() && all.containsAll(ids(stored)),
                "pages of two return each of " + total + " resources once",
                all,
                "order by a column that never changes, such as the id, where the query has no order");
    }
}
