package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A SCIM resource: one immutable JSON tree of a resource type (RFC 7643 section 3).
 *
 * <p>Subclasses are views: they add getters over the same tree and keep nothing else, so that no attribute is ever lost.
 * Two resources are equal when their trees are.
 */
public class Resource {

    private final ResourceType resourceType;
    private final ObjectNode tree;

    /**
     * Wraps a tree whose attribute names are in the spelling of the schemas, as {@link ResourceReader} makes it.
     *
     * @param resourceType the type of the resource
     * @param tree its attributes; copied unless it is immutable
     */
    public Resource(ResourceType resourceType, ObjectNode tree) {
        this.resourceType = Objects.requireNonNull(resourceType, "resourceType");
        this.tree = JsonTree.freeze(Objects.requireNonNull(tree, "tree"));
    }

    /** {@return the type of the resource} */
    public final ResourceType resourceType() {
        return resourceType;
    }

    /** {@return the attributes as an immutable tree} */
    public final ObjectNode tree() {
        return tree;
    }

    /** {@return the URIs of the schemas in use, in order} */
    public List<String> getSchemas() {
        List<String> uris = new ArrayList<>();
        for (JsonNode uri : tree.path("schemas")) {
            uris.add(uri.asString());
        }
        return List.copyOf(uris);
    }

    /** {@return the identifier that the service provider issued, or null before it did} */
    public @Nullable String getId() {
        return string("id");
    }

    /** {@return the identifier that the client issued, or null} */
    public @Nullable String getExternalId() {
        return string("externalId");
    }

    /** {@return what the service provider records about the resource; all its parts may be missing} */
    public Meta getMeta() {
        return Meta.of(tree.get("meta"));
    }

    /**
     * Looks at this resource through a view.
     *
     * @param <R> the view
     * @param factory the view's constructor, such as {@code User::new}
     * @return a view over the same tree
     */
    public final <R extends Resource> R as(ResourceFactory<R> factory) {
        return factory.create(resourceType, tree);
    }

    /** {@return the resource as JSON text} */
    public final String toJson() {
        return JsonWriter.write(tree);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Resource that && tree.equals(that.tree);
    }

    @Override
    public final int hashCode() {
        return tree.hashCode();
    }

    /** {@return the type and id; never the attributes, which are personal} */
    @Override
    public String toString() {
        return resourceType.name() + "/" + getId();
    }

    /**
     * Reads a string attribute.
     *
     * @param name its canonical name
     * @return its value, or null when it has none or is no string
     */
    protected final @Nullable String string(String name) {
        JsonNode value = tree.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /**
     * Reads a boolean attribute.
     *
     * @param name its canonical name
     * @return its value, or null when it has none or is no boolean
     */
    protected final @Nullable Boolean bool(String name) {
        JsonNode value = tree.get(name);
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }
}
