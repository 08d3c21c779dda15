package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lists and searches may ask for, and how they are answered. */
public interface QueryPolicy {

    /** {@return a policy that allows everything that the schemas allow, and lowers {@code count} to the limit} */
    static QueryPolicy standard() {
        return StandardQueries.INSTANCE;
    }

    /**
     * Refuses filters for their text, before they are parsed; by default none. The limits on filters are checked in any case.
     *
     * @param text the filter as the client sent it
     * @param limits the limits of the service
     * @throws dev.scimkit.core.error.ScimException if it is refused
     */
    default void checkFilterText(String text, ScimLimits limits) {}

    /**
     * Refuses filters that are not supported.
     *
     * @param filter the parsed filter, not yet validated against the schemas
     * @param type the type of the resources that it selects
     * @throws dev.scimkit.core.error.ScimException if it is not supported
     */
    void checkFilter(Filter filter, ResourceType type);

    /**
     * Refuses orders that are not supported.
     *
     * @param attribute the attribute to sort by
     * @param type the type of the resources in the list
     * @throws dev.scimkit.core.error.ScimException if it is not supported
     */
    void checkOrder(ResolvedAttribute attribute, ResourceType type);

    /**
     * Returns the order of a list for which the client requested none.
     *
     * @param type the type of the resources in the list
     * @return the order, or empty for that of the repository
     */
    Optional<SearchQuery.SortBy> defaultOrder(ResourceType type);

    /**
     * Returns the maximum number of resources on a page.
     *
     * @param asked the client's {@code count}, any integer, or null
     * @param limits the page sizes
     * @return the maximum number of resources, from 0
     * @throws dev.scimkit.core.error.ScimException if the client asked for too many
     */
    int count(@Nullable Integer asked, ScimLimits limits);

    /**
     * Returns {@code itemsPerPage}.
     *
     * @param count the maximum number of resources on the page
     * @param shown the actual number
     * @return one or the other
     */
    int itemsPerPage(int count, int shown);

    /** {@return whether {@code attributes} and {@code excludedAttributes} have an effect} */
    boolean selectsAttributes();

    /**
     * Decides whether lists leave out an attribute that a single resource shows.
     *
     * @param type the type of the resources in the list
     * @param attributeName the canonical name of a top-level attribute
     * @return true if lists leave it out
     */
    boolean hiddenInLists(ResourceType type, String attributeName);
}
