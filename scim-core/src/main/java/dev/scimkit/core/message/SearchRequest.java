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
    public static Builder builder() {
        return new Builder();
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

    /**
     * Collects the parameters of a query; what is not said is left to the service provider.
     *
     * <p>Not for use by several threads.
     */
    public static final class Builder {

        private List<String> attributes = List.of();
        private List<String> excludedAttributes = List.of();
        private @Nullable String filter;
        private @Nullable String sortBy;
        private @Nullable SortOrder sortOrder;
        private @Nullable Integer startIndex;
        private @Nullable Integer count;
        private @Nullable String cursor;

        Builder() {}

        /**
         * Asks for certain attributes.
         *
         * @param paths their paths
         * @return this builder
         */
        public Builder attributes(String... paths) {
            this.attributes = List.of(paths);
            return this;
        }

        /**
         * Leaves certain attributes out.
         *
         * @param paths their paths
         * @return this builder
         */
        public Builder excludedAttributes(String... paths) {
            this.excludedAttributes = List.of(paths);
            return this;
        }

        /**
         * Asks for resources that match.
         *
         * @param value the filter
         * @return this builder
         */
        public Builder filter(String value) {
            this.filter = value;
            return this;
        }

        /**
         * Asks for an order.
         *
         * @param path the path of the attribute to sort by
         * @param order the order
         * @return this builder
         */
        public Builder sortBy(String path, SortOrder order) {
            this.sortBy = path;
            this.sortOrder = order;
            return this;
        }

        /**
         * Asks for a page by index.
         *
         * @param value the number of the first resource wanted, counted from 1
         * @return this builder
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder startIndex(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("startIndex must be at least 1: " + value);
            }
            this.startIndex = value;
            return this;
        }

        /**
         * Asks for a page of a certain size.
         *
         * @param value how many resources are wanted at most; 0 asks for their number only
         * @return this builder
         * @throws IllegalArgumentException when it is negative
         */
        public Builder count(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("count must be at least 0: " + value);
            }
            this.count = value;
            return this;
        }

        /**
         * Asks for a page by cursor.
         *
         * @param value the cursor that an earlier response gave, or an empty text for the first page
         * @return this builder
         */
        public Builder cursor(String value) {
            this.cursor = value;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws IllegalStateException when it asks for a page both by index and by cursor, or both asks for and leaves out
         *     attributes
         */
        public SearchRequest build() {
            if (startIndex != null && cursor != null) {
                throw new IllegalStateException("A page is asked for by startIndex or by cursor, not by both");
            }
            if (!attributes.isEmpty() && !excludedAttributes.isEmpty()) {
                throw new IllegalStateException(
                        "attributes and excludedAttributes exclude each other (RFC 7644 section 3.9)");
            }
            return new SearchRequest(
                    attributes, excludedAttributes, filter, sortBy, sortOrder, startIndex, count, cursor);
        }
    }
}
