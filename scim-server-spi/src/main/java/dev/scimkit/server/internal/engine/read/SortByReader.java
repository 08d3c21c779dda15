package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads by which attribute a list is to be sorted (RFC 7644 section 3.4.2.3). */
final class SortByReader {

    private SortByReader() {}

    /** The sort order; null for the repository's own. {@code invalidValue} if the attribute cannot be sorted by. */
    static SearchQuery.@Nullable SortBy read(ResourceType type, SearchRequest asked, QueryPolicy policy) {
        String sortBy = asked.sortBy();
        if (sortBy == null) {
            return policy.defaultOrder(type).orElse(null);
        }
        ResolvedPath path =
                AttributePath.parse(sortBy.strip()).flatMap(type::resolve).orElse(null);
        if (!(path instanceof ResolvedAttribute attribute)) {
            throw unsortable(sortBy, "is not an attribute of " + type.name());
        }
        policy.checkOrder(attribute, type);
        SearchRequest.SortOrder order =
                Objects.requireNonNullElse(asked.sortOrder(), SearchRequest.SortOrder.ASCENDING);
        return new SearchQuery.SortBy(sortable(attribute, sortBy), order);
    }

    private static ResolvedAttribute sortable(ResolvedAttribute path, String sortBy) {
        ResolvedAttribute exact = path;
        if (path.definition().isComplex()) {
            AttributeDefinition value = path.attribute().subAttribute("value").orElse(null);
            if (value == null) {
                throw unsortable(sortBy, "is complex: name one of its sub-attributes");
            }
            exact = new ResolvedAttribute(path.extension(), path.attribute(), value);
        }
        if (exact.attribute().returned() == Returned.NEVER || exact.definition().returned() == Returned.NEVER) {
            throw unsortable(sortBy, "is never returned and cannot be sorted by");
        }
        return exact;
    }

    private static ScimException unsortable(String sortBy, String why) {
        String shown = sortBy.length() <= 100 ? sortBy : sortBy.substring(0, 100) + "…";
        return ScimException.of(ScimType.INVALID_VALUE, "'sortBy': '" + shown + "' " + why)
                .at("sortBy");
    }
}
