package dev.scimkit.core.resource;

import dev.scimkit.core.json.NameTable;
import dev.scimkit.core.json.ObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

    private static final NameTable.Kind KIND = new NameTable().kind();

    /** An empty {@code meta}. */
    public static final Meta NONE = new Meta(null, null, null, null, null);

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
        ObjectBuilder tree = KIND.object();
        append(tree, "resourceType", resourceType);
        append(tree, "created", creation);
        append(tree, "lastModified", lastModified == null ? null : change);
        append(tree, "location", location);
        append(tree, "version", version);
        return tree.build();
    }

    private static void append(ObjectBuilder tree, String name, @Nullable String value) {
        if (value != null) {
            tree.append(name, StringNode.valueOf(value));
        }
    }
}
