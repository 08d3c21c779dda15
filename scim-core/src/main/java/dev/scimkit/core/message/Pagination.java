package dev.scimkit.core.message;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pagination that a service provider supports (RFC 9865 section 4).
 *
 * <p>A missing value does not mean that there is no limit.
 *
 * @param cursor whether pages may be requested by cursor
 * @param index whether pages may be requested by index
 * @param defaultMethod {@code cursor} or {@code index}, used when a request names neither, or null
 * @param defaultPageSize the size of a page when a request names none, or null
 * @param maxPageSize the size of the largest page, or null
 * @param cursorTimeout the minimum time for which a cursor is valid, in seconds, or null
 */
public record Pagination(
        boolean cursor,
        boolean index,
        @Nullable String defaultMethod,
        @Nullable Integer defaultPageSize,
        @Nullable Integer maxPageSize,
        @Nullable Integer cursorTimeout)
        implements ComplexValue {

    /**
     * Reads a {@code pagination} attribute.
     *
     * @param tree its sub-attributes
     * @return the value; a method is supported only if the attribute says so
     */
    public static Pagination of(ObjectNode tree) {
        return new Pagination(
                Boolean.TRUE.equals(Attributes.bool(tree, "cursor")),
                Boolean.TRUE.equals(Attributes.bool(tree, "index")),
                Attributes.string(tree, "defaultPaginationMethod"),
                Numbers.read(tree, "defaultPageSize"),
                Numbers.read(tree, "maxPageSize"),
                Numbers.read(tree, "cursorTimeout"));
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("cursor", cursor)
                .put("index", index)
                .put("defaultPaginationMethod", defaultMethod)
                .put("defaultPageSize", defaultPageSize)
                .put("maxPageSize", maxPageSize)
                .put("cursorTimeout", cursorTimeout)
                .build();
    }
}
