package dev.scimkit.core.internal;

import dev.scimkit.core.internal.json.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the value of {@code meta} from its parts (RFC 7643 section 3.1). */
public final class MetaTree {

    private static final Shape SHAPE = Shape.of("resourceType", "created", "lastModified", "location", "version");

    private MetaTree() {}

    /**
     * Makes the value; parts that are null are left out.
     *
     * @param resourceType the name of the resource type
     * @param created when the resource was created
     * @param lastModified when it was last changed
     * @param location its absolute URI
     * @param version its entity-tag
     * @return the immutable tree
     */
    public static ObjectNode of(
            @Nullable JsonNode resourceType,
            @Nullable JsonNode created,
            @Nullable JsonNode lastModified,
            @Nullable JsonNode location,
            @Nullable JsonNode version) {
        return SHAPE.object(resourceType, created, lastModified, location, version);
    }
}
