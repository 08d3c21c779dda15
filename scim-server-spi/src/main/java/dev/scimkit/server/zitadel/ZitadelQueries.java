package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.repository.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists that can be filtered and sorted only by fixed sets of attributes (Z-LIM-4, Z-Q-1 to Z-Q-7). */
final class ZitadelQueries implements QueryPolicy {

    private static final ScimError NO_GROUP_FILTERS =
            ScimError.of(501, "Groups cannot be filtered").withCode("SCIM-GRP4l");

    /** The limit is one of bytes, not of characters (Z-LIM-3). */
    @Override
    public void checkFilterText(String text, ScimLimits limits) {
        int most = limits.filter().maxLength();
        if (text.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new ScimException(
                    ScimError.of(ScimType.INVALID_FILTER, "A filter must have at most " + most + " bytes of UTF-8")
                            .withCode("SCIM-filt13"));
        }
    }

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
        if (ZitadelSchemas.isGroup(type)) {
            throw unsortable("Groups cannot be sorted", ErrorIds.NOT_FILTERABLE);
        }
        if (ZitadelSchemas.isUser(type) && !FilterableAttributes.isSortable(attribute)) {
            throw unsortable(
                    "Users cannot be sorted by '" + attribute + "'",
                    FilterableAttributes.isOnlyFilterable(attribute) ? "SCIM-SRT1" : ErrorIds.NOT_FILTERABLE);
        }
    }

    private static ScimException unsortable(String detail, String id) {
        return new ScimException(
                ScimError.of(ScimType.INVALID_VALUE, detail).at("sortBy").withCode(id));
    }

    /** Groups are in the order of their names, everything else in that of the ids. */
    @Override
    public Optional<SearchQuery.SortBy> defaultOrder(ResourceType type) {
        Optional<AttributeDefinition> name =
                ZitadelSchemas.isGroup(type) ? type.attribute("displayName") : Optional.empty();
        return Optional.of(new SearchQuery.SortBy(
                new ResolvedAttribute(null, name.orElse(CommonAttributes.ID), null),
                SearchRequest.SortOrder.ASCENDING));
    }

    @Override
    public int count(@Nullable Integer asked, ScimLimits limits) {
        if (asked != null && asked > limits.maxCount()) {
            throw new ScimException(
                    ScimError.of(ScimType.INVALID_VALUE, "'count' must not be greater than " + limits.maxCount())
                            .at("count")
                            .withCode("SCIM-ucr"));
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
