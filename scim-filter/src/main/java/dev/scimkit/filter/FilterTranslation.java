package dev.scimkit.filter;

import java.util.Optional;

/**
 * The result of translating a filter for a back end.
 *
 * <p>A resource matches the filter if the query finds it and it matches the rest.
 *
 * @param query the part that the back end can evaluate, or empty if there is no such part
 * @param rest the part to be evaluated with a {@link FilterMatcher} on the resources that the query finds, or empty if
 *     the query covers the whole filter
 * @param <T> the form of the query
 */
public record FilterTranslation<T>(Optional<T> query, Optional<Filter> rest) {}
