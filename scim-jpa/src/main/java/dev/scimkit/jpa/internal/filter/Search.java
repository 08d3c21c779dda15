package dev.scimkit.jpa.internal.filter;

import dev.scimkit.filter.FilterTranslator.Translation;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filter and the order of a query, for the database. */
public final class Search {

    private final @Nullable FilterCondition filter;
    private final boolean isWhole;
    private final @Nullable Sorting sorting;

    private Search(@Nullable FilterCondition filter, boolean isWhole, @Nullable Sorting sorting) {
        this.filter = filter;
        this.isWhole = isWhole;
        this.sorting = sorting;
    }

    /**
     * Translates a query.
     *
     * @param query the query
     * @param model the mapping
     * @return the query for the database
     */
    public static Search of(SearchQuery query, EntityModel model) {
        Optional<Translation<FilterCondition>> filter = query.translate(new CriteriaFilter(model));
        return new Search(
                filter.flatMap(Translation::query).orElse(null),
                filter.flatMap(Translation::rest).isEmpty(),
                Sorting.of(query, model));
    }

    /** {@return the order, or null if the engine has to sort} */
    public @Nullable Sorting sorting() {
        return sorting;
    }

    /**
     * Makes the condition for a query.
     *
     * @param scope the entity in the query
     * @return the condition
     */
    public DatabasePredicate condition(Scope scope) {
        FilterCondition condition = filter;
        DatabasePredicate predicate =
                condition == null ? DatabasePredicate.constant(scope.builder(), true) : condition.in(scope);
        return new DatabasePredicate(predicate.predicate(), predicate.isExact() && isWhole);
    }
}
