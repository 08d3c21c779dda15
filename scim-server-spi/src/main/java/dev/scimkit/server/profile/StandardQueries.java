package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries by RFC 7644 section 3.4.2. */
final class StandardQueries implements QueryPolicy {

    static final StandardQueries INSTANCE = new StandardQueries();

    private StandardQueries() {}

    @Override
    public void checkFilter(Filter filter, ResourceType type) {
        // everything that fits the schemas is supported
    }

    @Override
    public void checkOrder(ResolvedAttribute attribute, ResourceType type) {
        // every returned attribute can be sorted by
    }

    @Override
    public Optional<SearchQuery.SortBy> defaultOrder(ResourceType type) {
        return Optional.empty();
    }

    @Override
    public int count(@Nullable Integer asked, ScimLimits limits) {
        return asked == null ? limits.defaultCount() : Math.min(Math.max(asked, 0), limits.maxCount());
    }

    @Override
    public int itemsPerPage(int count, int shown) {
        return shown;
    }

    @Override
    public boolean selectsAttributes() {
        return true;
    }

    @Override
    public boolean hiddenInLists(ResourceType type, String attributeName) {
        return false;
    }
}
