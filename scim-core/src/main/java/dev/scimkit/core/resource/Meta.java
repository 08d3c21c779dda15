package dev.scimkit.core.resource;

import dev.scimkit.core.internal.MetaTree;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The service provider's record about a resource (RFC 7643 section 3.1).
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
        @Nullable String version)
        implements ComplexValue {

    private static final Meta NONE = new Meta(null, null, null, null, null);

    /** {@return an empty {@code meta}} */
    public static Meta none() {
        return NONE;
    }

    /**
     * Reads a {@code meta} attribute.
     *
     * @param tree its value
     * @return its parts; missing or malformed ones are null
     */
    public static Meta of(ObjectNode tree) {
        return new Meta(
                Attributes.string(tree, "resourceType"),
                Attributes.instant(tree, "created"),
                Attributes.instant(tree, "lastModified"),
                Attributes.string(tree, "location"),
                Attributes.string(tree, "version"));
    }

    /** {@return the attribute's value as an immutable tree, times in UTC with milliseconds} */
    @Override
    public ObjectNode toTree() {
        String creation = created == null ? null : ScimDateTime.format(created);
        String change =
                lastModified == null || lastModified.equals(created) ? creation : ScimDateTime.format(lastModified);
        return MetaTree.of(
                string(resourceType),
                string(creation),
                string(lastModified == null ? null : change),
                string(location),
                string(version));
    }

    private static @Nullable JsonNode string(@Nullable String value) {
        return value == null ? null : StringNode.valueOf(value);
    }
}
