package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service provider records about a resource (RFC 7643 section 3.1).
 *
 * @param resourceType the name of the resource type
 * @param created when the resource was created
 * @param lastModified when it was last changed
 * @param location its absolute URI
 * @param version its version in the form of an entity-tag
 */
public record Meta(
        @Nullable String resourceType,
        @Nullable Instant created,
        @Nullable Instant lastModified,
        @Nullable String location,
        @Nullable String version) {

    /** A resource's {@code meta} before any of it is known. */
    public static final Meta NONE = new Meta(null, null, null, null, null);

    /**
     * Reads a {@code meta} attribute.
     *
     * @param node its value, or null
     * @return its parts; what is missing or malformed is null
     */
    static Meta of(@Nullable JsonNode node) {
        if (node == null) {
            return NONE;
        }
        return new Meta(
                string(node, "resourceType"),
                ScimDateTime.parse(string(node, "created")),
                ScimDateTime.parse(string(node, "lastModified")),
                string(node, "location"),
                string(node, "version"));
    }

    /** {@return the attribute's value as an immutable tree, times in UTC with milliseconds} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("resourceType", resourceType)
                .put("created", created == null ? null : ScimDateTime.format(created))
                .put("lastModified", lastModified == null ? null : ScimDateTime.format(lastModified))
                .put("location", location)
                .put("version", version)
                .build();
    }

    private static @Nullable String string(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
