package dev.scimkit.filter;

import java.util.Optional;

/**
 * What became of a filter that was translated for a back end.
 *
 * <p>A resource matches the filter if the query finds it and the rest matches it.
 *
 * @param query what the back end can answer, or empty if it is nothing
 * @param rest what has to be evaluated with a {@link FilterMatcher} on the resources that the query finds, or empty if
 *     the query says it all
 * @param <T> the form of the query
 */
public record FilterTranslation<T>(Optional<T> query, Optional<Filter> rest) {}
