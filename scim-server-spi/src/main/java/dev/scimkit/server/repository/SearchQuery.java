package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.MatcherOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which resources a client asks for: the filter, the order and the page (RFC 7644 section 3.4.2).
 *
 * <p>The filter is parsed and checked against the schema. A repository translates it for its store, or uses
 * {@link #matches}, or leaves the search to the engine with {@link Page#candidates}. Immutable.
 */
public final class SearchQuery {

    private final @Nullable Filter filter;
    private final @Nullable FilterMatcher matcher;
    private final List<EqualityTerm> equalityTerms;
    private final @Nullable SortBy sortBy;
    private final int startIndex;
    private final int count;
    private final Predicate<String> shown;

    private SearchQuery(
            @Nullable Filter filter,
            @Nullable FilterMatcher matcher,
            List<EqualityTerm> equalityTerms,
            @Nullable SortBy sortBy,
            int startIndex,
            int count,
            Predicate<String> shown) {
        this.filter = filter;
        this.matcher = matcher;
        this.equalityTerms = equalityTerms;
        this.sortBy = sortBy;
        this.startIndex = startIndex;
        this.count = count;
        this.shown = shown;
    }

    /**
     * Makes a query for one page of everything.
     *
     * @param startIndex the place of the first resource wanted, from 1
     * @param count the most resources wanted, from 0
     * @return the query
     */
    public static SearchQuery page(int startIndex, int count) {
        if (startIndex < 1 || count < 0) {
            throw new IllegalArgumentException("startIndex must be at least 1 and count at least 0");
        }
        return new SearchQuery(null, null, List.of(), null, startIndex, count, attribute -> true);
    }

    /**
     * Adds a filter.
     *
     * @param newFilter the filter
     * @param type the type of the resources that it selects
     * @return a query with that filter
     * @throws dev.scimkit.core.error.ScimException {@code invalidFilter} when the filter does not fit the type
     */
    public SearchQuery filter(Filter newFilter, ResourceType type) {
        return filter(newFilter, type, MatcherOptions.standard());
    }

    /**
     * Adds a filter.
     *
     * @param newFilter the filter
     * @param type the type of the resources that it selects
     * @param options how strictly it is held against the type's schemas
     * @return a query with that filter
     * @throws dev.scimkit.core.error.ScimException {@code invalidFilter} when the filter does not fit the type
     */
    public SearchQuery filter(Filter newFilter, ResourceType type, MatcherOptions options) {
        FilterMatcher compiled = FilterMatcher.compile(newFilter, type, options);
        List<EqualityTerm> terms = EqualityTerms.of(newFilter, type);
        return new SearchQuery(newFilter, compiled, terms, sortBy, startIndex, count, shown);
    }

    /**
     * Adds an order.
     *
     * @param newOrder the order, or null for the repository's own constant one
     * @return a query with that order
     */
    public SearchQuery sort(@Nullable SortBy newOrder) {
        return new SearchQuery(filter, matcher, equalityTerms, newOrder, startIndex, count, shown);
    }

    /**
     * Says which attributes the response will show.
     *
     * @param newShown whether it shows any of a top-level attribute, given its canonical name or an extension's URI
     * @return a query that knows it
     */
    public SearchQuery showing(Predicate<String> newShown) {
        return new SearchQuery(filter, matcher, equalityTerms, sortBy, startIndex, count, newShown);
    }

    /** {@return the filter, or empty when all resources are asked for} */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter);
    }

    /** {@return conditions that every match meets, for stores that have an index on one of them; often empty} */
    public List<EqualityTerm> equalityTerms() {
        return equalityTerms;
    }

    /** {@return the order, or empty when any constant order will do} */
    public Optional<SortBy> sortBy() {
        return Optional.ofNullable(sortBy);
    }

    /** {@return the place of the first resource of the page, from 1} */
    public int startIndex() {
        return startIndex;
    }

    /** {@return the most resources that the page may have, from 0} */
    public int count() {
        return count;
    }

    /**
     * Says whether the response will show an attribute; what it does not show, neither filter nor order name, and the
     * repository would have to load at a cost, it may leave out of the resources.
     *
     * @param attribute a top-level attribute's canonical name, such as {@code members}, or an extension's URI
     * @return whether any of it will be shown
     */
    public boolean shows(String attribute) {
        return shown.test(attribute);
    }

    /**
     * Says whether the filter selects a resource.
     *
     * @param resource a whole resource of the type that the query is for
     * @return true if it does, or if there is no filter
     */
    public boolean matches(Resource resource) {
        FilterMatcher compiled = matcher;
        return compiled == null || compiled.matches(resource.tree());
    }

    /**
     * Filters, orders, counts and cuts the page.
     *
     * @param <R> the view of the resources
     * @param resources at least all that match, in a constant order
     * @return the page asked for
     */
    public <R extends Resource> Page.Found<R> select(Collection<R> resources) {
        return sortBy == null ? selectInOrder(resources) : selectSorted(resources, sortBy);
    }

    /**
     * Does what a repository left to the engine.
     *
     * @param <R> the view of the resources
     * @param page what the repository answered to this query
     * @return the page asked for
     */
    public <R extends Resource> Page.Found<R> complete(Page<R> page) {
        if (page instanceof Page.Candidates<R> candidates) {
            return select(candidates.resources());
        }
        return (Page.Found<R>) page;
    }

    private <R extends Resource> Page.Found<R> selectInOrder(Collection<R> resources) {
        List<R> page = new ArrayList<>();
        int matching = 0;
        for (R resource : resources) {
            if (matcher == null && page.size() == count) {
                return new Page.Found<>(page, resources.size());
            }
            if (matches(resource)) {
                matching++;
                if (matching >= startIndex && page.size() < count) {
                    page.add(resource);
                }
            }
        }
        return new Page.Found<>(page, matching);
    }

    private <R extends Resource> Page.Found<R> selectSorted(Collection<R> resources, SortBy order) {
        List<R> matching = new ArrayList<>();
        for (R resource : resources) {
            if (matches(resource)) {
                matching.add(resource);
            }
        }
        List<R> sorted = SortedResources.sort(matching, order);
        int from = Math.min(startIndex - 1, sorted.size());
        int to = (int) Math.min((long) from + count, sorted.size());
        return new Page.Found<>(sorted.subList(from, to), sorted.size());
    }
}
