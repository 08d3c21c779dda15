package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists that can be filtered and sorted only by fixed sets of attributes (Z-LIM-4, Z-Q-1 to Z-Q-7). */
final class ZitadelQueries implements QueryPolicy {

    private static final ScimError NO_GROUP_FILTERS =
            ScimError.of(501, "Groups cannot be filtered").withCode("SCIM-GRP2f");

    @Override
    public void checkFilter(Filter filter, ResourceType type) {
        if (ZitadelSchemas.isGroup(type)) {
            throw new ScimException(NO_GROUP_FILTERS);
        }
        if (ZitadelSchemas.isUser(type)) {
            filter.accept(new FilterableAttributes(type));
        }
    }

    @Override
    public void checkOrder(ResolvedAttribute attribute, ResourceType type) {
        if (ZitadelSchemas.isUser(type) && !FilterableAttributes.isSortable(attribute)) {
            throw ScimException.of(ScimType.INVALID_VALUE, "Users cannot be sorted by '" + attribute + "'")
                    .at("sortBy");
        }
    }

    @Override
    public Optional<SearchQuery.SortBy> defaultOrder(ResourceType type) {
        return Optional.of(new SearchQuery.SortBy(
                new ResolvedAttribute(null, CommonAttributes.ID, null), SearchRequest.SortOrder.ASCENDING));
    }

    @Override
    public int count(@Nullable Integer asked, ScimLimits limits) {
        if (asked != null && asked > limits.maxCount()) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'count' must not be greater than " + limits.maxCount())
                    .at("count");
        }
        return asked == null ? limits.defaultCount() : Math.max(asked, 0);
    }

    @Override
    public int itemsPerPage(int count, int shown) {
        return count;
    }

    @Override
    public boolean selectsAttributes() {
        return false;
    }

    @Override
    public boolean hiddenInLists(ResourceType type, String attributeName) {
        return ZitadelSchemas.isGroup(type) && attributeName.equals("members");
    }
}
