package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.internal.message.MessageFields;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of resources, by index (RFC 7644 section 3.4.2) or by cursor (RFC 9865).
 *
 * @param totalResults how many resources the query matches over all pages, or null when unspecified
 * @param startIndex the number of the first resource on this page, counted from 1; null when paged by cursor
 * @param itemsPerPage how many resources this page holds, or null when unspecified
 * @param nextCursor the cursor of the next page; null on the last page and when paged by index
 * @param previousCursor the cursor of the previous page; null on the first page and when paged by index
 * @param resources the resources, each one an immutable tree
 */
public record ListResponse(
        @Nullable Integer totalResults,
        @Nullable Integer startIndex,
        @Nullable Integer itemsPerPage,
        @Nullable String nextCursor,
        @Nullable String previousCursor,
        List<ObjectNode> resources) {

    /** The URI of the message's schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    public ListResponse {
        resources = resources.stream().map(JsonTree::freeze).toList();
    }

    /**
     * Makes a page by index.
     *
     * @param totalResults how many resources the query matches, 0 or more
     * @param startIndex the number of the first resource on this page, 1 or more
     * @param resources the resources on this page
     * @return the page
     * @throws IllegalArgumentException when a number is out of range
     */
    public static ListResponse byIndex(int totalResults, int startIndex, List<ObjectNode> resources) {
        if (totalResults < 0 || startIndex < 1) {
            throw new IllegalArgumentException(
                    "totalResults must be at least 0 and startIndex 1: " + totalResults + ", " + startIndex);
        }
        return new ListResponse(totalResults, startIndex, resources.size(), null, null, resources);
    }

    /**
     * Makes a page by cursor.
     *
     * @param totalResults how many resources the query matches, or null when unknown
     * @param nextCursor the cursor of the next page, or null on the last one
     * @param previousCursor the cursor of the previous page, or null
     * @param resources the resources on this page
     * @return the page
     * @throws IllegalArgumentException when a cursor is empty or has characters other than letters, digits and {@code
     *     -._~}
     */
    public static ListResponse byCursor(
            @Nullable Integer totalResults,
            @Nullable String nextCursor,
            @Nullable String previousCursor,
            List<ObjectNode> resources) {
        requireUnreserved("nextCursor", nextCursor);
        requireUnreserved("previousCursor", previousCursor);
        return new ListResponse(totalResults, null, resources.size(), nextCursor, previousCursor, resources);
    }

    /**
     * Reads a page from JSON text, as {@link #read(ObjectNode)} does.
     *
     * @param json the message
     * @return the page
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static ListResponse read(String json) {
        return read(JsonReader.standard().readObject(json));
    }

    /**
     * Reads a page from UTF-8 octets, as {@link #read(ObjectNode)} does.
     *
     * @param utf8 the message
     * @return the page
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static ListResponse read(byte[] utf8) {
        return read(JsonReader.standard().readObject(utf8));
    }

    /**
     * Reads a page received by a client.
     *
     * @param message the message; {@code Resources} and every number may be missing
     * @return the page
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when it is not a list response
     */
    public static ListResponse read(ObjectNode message) {
        MessageFields fields = MessageFields.of(message);
        fields.requireSchema(SCHEMA);
        return new ListResponse(
                fields.integer("totalResults").orElse(null),
                fields.integer("startIndex").orElse(null),
                fields.integer("itemsPerPage").orElse(null),
                fields.string("nextCursor").orElse(null),
                fields.string("previousCursor").orElse(null),
                fields.objects("Resources"));
    }

    /** {@return the message; it has {@code Resources} even when the page is empty} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("schemas", MessageSchema.of(SCHEMA))
                .put("totalResults", totalResults)
                .put("startIndex", startIndex)
                .put("itemsPerPage", itemsPerPage)
                .put("nextCursor", nextCursor)
                .put("previousCursor", previousCursor)
                .put("Resources", JsonTree.array(resources))
                .build();
    }

    private static void requireUnreserved(String name, @Nullable String cursor) {
        if (cursor != null && !cursor.matches("[A-Za-z0-9._~-]+")) {
            throw new IllegalArgumentException(
                    name + " must be made of letters, digits and -._~ (RFC 9865 section 2): '" + cursor + "'");
        }
    }
}
