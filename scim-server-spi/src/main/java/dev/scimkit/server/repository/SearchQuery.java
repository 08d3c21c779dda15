package dev.scimkit.server.repository;

import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.FilterTranslator;
import dev.scimkit.filter.WorkBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query for resources: filter, order and page (RFC 7644 section 3.4.2).
 *
 * <p>The filter is parsed and validated against the schema. A repository translates it for its store, uses
 * {@link #matches}, or leaves the search to the engine with {@link Page#candidates}. Immutable.
 */
public final class SearchQuery {

    private final @Nullable TypedFilter filter;
    private final List<EqualityTerm> equalityTerms;
    private final @Nullable SortBy sortBy;
    private final int startIndex;
    private final int count;
    private final Predicate<String> shown;
    private final WorkBudget budget;

    /** A filter that fits a type. */
    private record TypedFilter(
            Filter filter, FilterMatcher matcher, ResourceType type, FilterMatcher.Options options) {}

    private SearchQuery(
            @Nullable TypedFilter filter,
            List<EqualityTerm> equalityTerms,
            @Nullable SortBy sortBy,
            int startIndex,
            int count,
            Predicate<String> shown,
            WorkBudget budget) {
        this.filter = filter;
        this.equalityTerms = equalityTerms;
        this.sortBy = sortBy;
        this.startIndex = startIndex;
        this.count = count;
        this.shown = shown;
        this.budget = budget;
    }

    /**
     * Makes a query for a page of all resources.
     *
     * @param startIndex the index of the first resource, from 1
     * @param count the maximum number of resources, from 0
     * @return the query
     */
    public static SearchQuery page(int startIndex, int count) {
        if (startIndex < 1 || count < 0) {
            throw new IllegalArgumentException("startIndex must be at least 1 and count at least 0");
        }
        return new SearchQuery(null, List.of(), null, startIndex, count, attribute -> true, WorkBudget.unlimited());
    }

    /**
     * Adds a filter.
     *
     * @param newFilter the filter
     * @param type the type of the resources that it selects
     * @return a query with that filter
     * @throws dev.scimkit.core.error.ScimException {@code invalidFilter} if the filter does not fit the type
     */
    public SearchQuery filter(Filter newFilter, ResourceType type) {
        return filter(newFilter, type, FilterMatcher.Options.standard());
    }

    /**
     * Adds a filter.
     *
     * @param newFilter the filter
     * @param type the type of the resources that it selects
     * @param options how strictly to validate it against the type's schemas
     * @return a query with that filter
     * @throws dev.scimkit.core.error.ScimException {@code invalidFilter} if the filter does not fit the type
     */
    public SearchQuery filter(Filter newFilter, ResourceType type, FilterMatcher.Options options) {
        FilterMatcher compiled = FilterMatcher.compile(newFilter, type, options);
        List<EqualityTerm> terms = EqualityTerms.of(newFilter, type);
        return new SearchQuery(
                new TypedFilter(newFilter, compiled, type, options), terms, sortBy, startIndex, count, shown, budget);
    }

    /**
     * Adds an order.
     *
     * @param newOrder the order, or null for any constant order
     * @return a query with that order
     */
    public SearchQuery sort(@Nullable SortBy newOrder) {
        return new SearchQuery(filter, equalityTerms, newOrder, startIndex, count, shown, budget);
    }

    /**
     * Sets which attributes the response will contain.
     *
     * @param newShown whether the response contains any part of a top-level attribute, given its canonical name, or of
     *     an extension, given its URI
     * @return a query with that selection
     */
    public SearchQuery showing(Predicate<String> newShown) {
        return new SearchQuery(
                filter, equalityTerms, sortBy, startIndex, count, Objects.requireNonNull(newShown, "newShown"), budget);
    }

    /**
     * Limits how much work it may be to filter and sort resources with this query.
     *
     * @param requestBudget the steps that are left to the request
     * @return the same query, within the budget
     */
    public SearchQuery within(WorkBudget requestBudget) {
        return new SearchQuery(
                filter,
                equalityTerms,
                sortBy,
                startIndex,
                count,
                shown,
                Objects.requireNonNull(requestBudget, "requestBudget"));
    }

    /** {@return the filter, or empty for all resources} */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter).map(TypedFilter::filter);
    }

    /**
     * Translates the filter into the query language of a store. If a part has no translation, the store finds more than
     * the matches; use {@link #matches} on what it finds.
     *
     * @param <T> the form of the query
     * @param translator the translator
     * @return the translation, or empty if there is no filter
     */
    public <T> Optional<FilterTranslator.Translation<T>> translate(FilterTranslator<T> translator) {
        return Optional.ofNullable(filter)
                .map(typed -> translator.translate(typed.filter(), typed.type(), typed.options()));
    }

    /** {@return necessary conditions of the filter, for stores with an index on one of them; often empty} */
    public List<EqualityTerm> equalityTerms() {
        return equalityTerms;
    }

    /** {@return the order, or empty for any constant order} */
    public Optional<SortBy> sortBy() {
        return Optional.ofNullable(sortBy);
    }

    /** {@return the index of the first resource of the page, from 1} */
    public int startIndex() {
        return startIndex;
    }

    /** {@return the maximum number of resources on the page, from 0} */
    public int count() {
        return count;
    }

    /**
     * Checks whether the response will contain an attribute. A repository may leave out an attribute that is expensive
     * to load if the response does not contain it and neither filter nor order names it.
     *
     * @param attribute a top-level attribute's canonical name, such as {@code members}, or an extension's URI
     * @return true if the response will contain any part of it
     */
    public boolean shows(String attribute) {
        return shown.test(attribute);
    }

    /**
     * Checks whether the filter selects a resource.
     *
     * @param resource a complete resource of the query's type
     * @return true if it does, or if there is no filter
     * @throws dev.scimkit.core.error.ScimException {@code tooMany} if the request has no steps left
     */
    public boolean matches(Resource resource) {
        TypedFilter typed = filter;
        return typed == null || typed.matcher().matches(resource.tree(), budget);
    }

    /**
     * Filters, sorts and counts resources, and selects the page.
     *
     * @param <R> the view of the resources
     * @param resources at least all matches, in a constant order
     * @return the requested page
     */
    public <R extends Resource> Page.Found<R> select(Collection<R> resources) {
        return sortBy == null ? selectInOrder(resources) : selectSorted(resources, sortBy);
    }

    /**
     * Completes the answer of a repository: does what it left to the engine.
     *
     * @param <R> the view of the resources
     * @param page the repository's answer to this query
     * @return the requested page
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
            if (filter == null && page.size() == count) {
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
        List<R> sorted = SortedResources.sort(matching, order, budget);
        int from = Math.min(startIndex - 1, sorted.size());
        int to = (int) Math.min((long) from + count, sorted.size());
        return new Page.Found<>(sorted.subList(from, to), sorted.size());
    }

    /**
     * A necessary condition of a filter: every match has this value in this attribute.
     *
     * <p>A repository with an index on the attribute need only check the resources that the index returns.
     *
     * @param attribute the canonical name of a singular top-level attribute, such as {@code userName}, or of a multi-valued
     *     one and its sub-attribute, such as {@code members.value}, if one element has the value; an extension's attribute
     *     is preceded by the extension's URI and a colon
     * @param value the value as spelled in the filter; compare it by its
     *     {@link dev.scimkit.core.schema.ComparisonForm}
     */
    public record EqualityTerm(String attribute, String value) {
        public EqualityTerm {
            Objects.requireNonNull(attribute, "attribute");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The order of a list (RFC 7644 section 3.4.2.3).
     *
     * @param attribute the attribute to sort by; of a multi-valued one the primary value, otherwise the first
     * @param order the direction; resources without a value come last if ascending, first if descending
     */
    public record SortBy(ResolvedAttribute attribute, SearchRequest.SortOrder order) {
        public SortBy {
            Objects.requireNonNull(attribute, "attribute");
            Objects.requireNonNull(order, "order");
        }
    }
}
