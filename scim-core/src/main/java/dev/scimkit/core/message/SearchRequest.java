package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.internal.message.MessageFields;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query sent by POST to {@code /.search} (RFC 7644 section 3.4.3, RFC 9865 section 3).
 *
 * <p>Filter, paths and cursor are unparsed, exactly as sent. A blank filter or path is the same as none: some clients
 * send parameters that they do not use without a value. An empty cursor is not: it requests the first page.
 *
 * @param attributes paths of the attributes to return; empty for the usual ones
 * @param excludedAttributes paths of attributes not to return
 * @param filter the filter, or null
 * @param sortBy the path of the attribute to sort by, or null
 * @param sortOrder the order, or null when unspecified
 * @param startIndex the number of the first resource wanted, counted from 1, or null; clients may send any integer
 * @param count how many resources are wanted at most, or null; clients may send any integer
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
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(excludedAttributes, "excludedAttributes");
        attributes = withoutBlanks(attributes);
        excludedAttributes = withoutBlanks(excludedAttributes);
        filter = nullIfBlank(filter);
        sortBy = nullIfBlank(sortBy);
    }

    /** {@return a builder for a request without restrictions} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a request from JSON text, as {@link #read(ObjectNode)} does.
     *
     * @param json the message
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static SearchRequest read(String json) {
        return read(JsonReader.standard().readObject(json));
    }

    /**
     * Reads a request from UTF-8 octets, as {@link #read(ObjectNode)} does.
     *
     * @param utf8 the message
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static SearchRequest read(byte[] utf8) {
        return read(JsonReader.standard().readObject(utf8));
    }

    /**
     * Reads a request.
     *
     * @param message the message
     * @return the request
     * @throws ScimException {@code invalidSyntax} when {@code schemas} does not name a search request or a list is not
     *     one, {@code invalidValue} when a value has the wrong type
     */
    public static SearchRequest read(ObjectNode message) {
        MessageFields fields = MessageFields.of(message);
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

    private static @Nullable SortOrder sortOrder(MessageFields fields) {
        String keyword = nullIfBlank(fields.string("sortOrder").orElse(null));
        if (keyword == null) {
            return null;
        }
        return SortOrder.ofKeyword(keyword.strip())
                .orElseThrow(
                        () -> fields.error(ScimType.INVALID_VALUE, "sortOrder", "must be 'ascending' or 'descending'"));
    }

    private static List<String> withoutBlanks(List<String> paths) {
        return paths.stream().filter(path -> !path.isBlank()).toList();
    }

    private static @Nullable String nullIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable ArrayNode unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : MessageSchema.strings(values);
    }

    /**
     * Builds a query; the service provider decides what is left unset.
     *
     * <p>Not thread-safe.
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
         * Requests these attributes only.
         *
         * @param paths their paths
         * @return this builder
         */
        public Builder attributes(String... paths) {
            this.attributes = List.of(paths);
            return this;
        }

        /**
         * Leaves these attributes out.
         *
         * @param paths their paths
         * @return this builder
         */
        public Builder excludedAttributes(String... paths) {
            this.excludedAttributes = List.of(paths);
            return this;
        }

        /**
         * Requests resources that match.
         *
         * @param value the filter
         * @return this builder
         */
        public Builder filter(String value) {
            this.filter = Objects.requireNonNull(value, "filter");
            return this;
        }

        /**
         * Requests an order.
         *
         * @param path the path of the attribute to sort by
         * @param order the order
         * @return this builder
         */
        public Builder sortBy(String path, SortOrder order) {
            this.sortBy = Objects.requireNonNull(path, "path");
            this.sortOrder = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * Requests a page by index.
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
         * Requests a page of this size.
         *
         * @param value the most resources to return; 0 requests their number only
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
         * Requests a page by cursor.
         *
         * @param value the cursor from an earlier response, or an empty text for the first page
         * @return this builder
         */
        public Builder cursor(String value) {
            this.cursor = Objects.requireNonNull(value, "cursor");
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws IllegalStateException when both index and cursor, or both attributes and excluded attributes, are set
         */
        public SearchRequest build() {
            if (startIndex != null && cursor != null) {
                throw new IllegalStateException("Set either startIndex or cursor, not both");
            }
            if (!attributes.isEmpty() && !excludedAttributes.isEmpty()) {
                throw new IllegalStateException(
                        "Set either attributes or excludedAttributes, not both (RFC 7644 section 3.9)");
            }
            return new SearchRequest(
                    attributes, excludedAttributes, filter, sortBy, sortOrder, startIndex, count, cursor);
        }
    }

    /** The order of sorted results (RFC 7644 section 3.4.2.3). */
    public enum SortOrder {
        /** Smallest first. */
        ASCENDING("ascending"),
        /** Largest first. */
        DESCENDING("descending");

        private final String keyword;

        SortOrder(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the keyword as requests spell it} */
        public String keyword() {
            return keyword;
        }

        /**
         * Finds the constant with the given keyword.
         *
         * @param keyword the keyword, in any case
         * @return the constant, or empty when the RFC defines no such keyword
         */
        public static Optional<SortOrder> ofKeyword(String keyword) {
            for (SortOrder candidate : values()) {
                if (Ascii.equalsIgnoreCase(candidate.keyword, keyword)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        }
    }
}
