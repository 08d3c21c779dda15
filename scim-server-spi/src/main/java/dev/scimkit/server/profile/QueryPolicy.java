package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.repository.SortBy;
import org.jspecify.annotations.Nullable;

/** What lists and searches may ask for, and what they answer. */
public interface QueryPolicy {

    /** {@return whatever the schemas allow, counts cut to the limit, pages that say how much they hold} */
    static QueryPolicy standard() {
        return StandardQueries.INSTANCE;
    }

    /**
     * Refuses filters that are not supported.
     *
     * @param filter the filter, read and not yet held against the schemas
     * @param type the type of the resources that it selects
     * @throws dev.scimkit.core.error.ScimException when it is not supported
     */
    void checkFilter(Filter filter, ResourceType type);

    /**
     * Refuses orders that are not supported.
     *
     * @param attribute what the list shall be sorted by
     * @param type the type of the resources in the list
     * @throws dev.scimkit.core.error.ScimException when it is not supported
     */
    void checkOrder(ResolvedAttribute attribute, ResourceType type);

    /**
     * Says in which order a list is that a client did not ask to have sorted.
     *
     * @param type the type of the resources in the list
     * @return the order, or null for the repository's own
     */
    @Nullable
    SortBy defaultOrder(ResourceType type);

    /**
     * Says how many resources a page may have.
     *
     * @param asked what the client asked for, any integer, or null
     * @param limits the page sizes
     * @return the most resources of the page, from 0
     * @throws dev.scimkit.core.error.ScimException when the client asked for too many
     */
    int count(@Nullable Integer asked, ScimLimits limits);

    /**
     * Says what {@code itemsPerPage} is.
     *
     * @param count the most resources that the page may have
     * @param shown how many it has
     * @return one or the other
     */
    int itemsPerPage(int count, int shown);

    /** {@return whether {@code attributes} and {@code excludedAttributes} are heeded} */
    boolean selectsAttributes();

    /**
     * Says whether lists leave out an attribute that the resource alone shows.
     *
     * @param type the type of the resources in the list
     * @param attributeName the canonical name of a top-level attribute
     * @return true if they do
     */
    boolean hiddenInLists(ResourceType type, String attributeName);
}
