package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query that is sent by POST to {@code /.search} (RFC 7644 section 3.4.3, RFC 9865 section 3).
 *
 * <p>Filter, paths and cursor are as they were sent; whoever executes the query parses them.
 *
 * @param attributes paths of the attributes to return; empty for the usual ones
 * @param excludedAttributes paths of attributes not to return
 * @param filter the filter, or null
 * @param sortBy the path of the attribute to sort by, or null
 * @param sortOrder the order, or null when that is not said
 * @param startIndex the number of the first resource wanted, counted from 1, or null; any integer may come in
 * @param count how many resources are wanted at most, or null; any integer may come in
 * @param cursor the cursor of the page wanted, empty for the first one, or null
 */
public record SearchRequest(
        List<String> attributes,
        List<String> excludedAttributes,
        @Nullable String filter,
        @Nullable String sortBy,
        @Nullable SortOrder sortOrder,
        @Nullable Integer startIndex,
        @Nullable Integer count,
        @Nullable String cursor) {

    /** The URI of the message's schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    public SearchRequest {
        attributes = List.copyOf(attributes);
        excludedAttributes = List.copyOf(excludedAttributes);
    }

    /** {@return a builder for a request that asks for everything} */
    public static SearchRequestBuilder builder() {
        return new SearchRequestBuilder();
    }

    /**
     * Reads a request.
     *
     * @param message the message
     * @return the request
     * @throws ScimException {@code invalidSyntax} when {@code schemas} does not say that it is one or a list is none,
     *     {@code invalidValue} when a value has another type
     */
    public static SearchRequest read(ObjectNode message) {
        ObjectFields fields = ObjectFields.of(message);
        fields.requireSchema(SCHEMA);
        return new SearchRequest(
                fields.strings("attributes"),
                fields.strings("excludedAttributes"),
                fields.string("filter").orElse(null),
                fields.string("sortBy").orElse(null),
                sortOrder(fields),
                fields.integer("startIndex").orElse(null),
                fields.integer("count").orElse(null),
                fields.string("cursor").orElse(null));
    }

    /** {@return the message} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("schemas", MessageSchema.of(SCHEMA))
                .put("attributes", unlessEmpty(attributes))
                .put("excludedAttributes", unlessEmpty(excludedAttributes))
                .put("filter", filter)
                .put("sortBy", sortBy)
                .put("sortOrder", sortOrder == null ? null : sortOrder.keyword())
                .put("startIndex", startIndex)
                .put("count", count)
                .put("cursor", cursor)
                .build();
    }

    private static @Nullable SortOrder sortOrder(ObjectFields fields) {
        String keyword = fields.string("sortOrder").orElse(null);
        if (keyword == null) {
            return null;
        }
        return SortOrder.ofKeyword(keyword)
                .orElseThrow(
                        () -> fields.error(ScimType.INVALID_VALUE, "sortOrder", "must be 'ascending' or 'descending'"));
    }

    private static @Nullable ArrayNode unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : MessageSchema.strings(values);
    }
}
