package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Builds a resource; the base class of the builders of all views.
 *
 * <p>A builder made from a resource keeps every attribute. {@link #build()} fills in {@code schemas}. Not for use by
 * several threads.
 *
 * @param <R> the view that it builds
 * @param <B> the builder itself
 */
public abstract class ResourceBuilder<R extends Resource, B extends ResourceBuilder<R, B>> {

    private final ResourceType resourceType;
    private final Resource.Factory<R> factory;
    private final Map<String, JsonNode> members = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> additions = new LinkedHashMap<>();

    /**
     * Starts with the attributes of a resource.
     *
     * @param start the resource; an empty tree makes an empty builder
     * @param factory the constructor of the view
     */
    protected ResourceBuilder(Resource start, Resource.Factory<R> factory) {
        this.resourceType = start.resourceType();
        this.factory = factory;
        for (Map.Entry<String, JsonNode> member : start.tree().properties()) {
            members.put(member.getKey(), member.getValue());
        }
    }

    /** {@return this builder, as its own type} */
    protected abstract B self();

    /**
     * Sets the identifier; only service providers do this.
     *
     * @param value the identifier, or null
     * @return this builder
     */
    public B id(@Nullable String value) {
        return set("id", value);
    }

    /**
     * Sets the identifier that the client gives the resource.
     *
     * @param value the identifier, or null
     * @return this builder
     */
    public B externalId(@Nullable String value) {
        return set("externalId", value);
    }

    /**
     * Sets the service provider's record about the resource.
     *
     * @param value the whole record
     * @return this builder
     */
    public B meta(Meta value) {
        return set("meta", value.toTree());
    }

    /**
     * Sets the attributes of an extension.
     *
     * @param <E> the view of the extension
     * @param type the extension
     * @param value its attributes, or null to remove it
     * @return this builder
     */
    public <E extends TreeView> B extension(ExtensionType<E> type, @Nullable E value) {
        return set(type.schema().id(), value == null ? null : value.tree());
    }

    /**
     * Sets any attribute.
     *
     * @param name its name in the schema's spelling
     * @param value its value; null, an empty array and an empty object remove it (RFC 7643 section 2.5)
     * @return this builder
     */
    public B set(String name, @Nullable JsonNode value) {
        Objects.requireNonNull(name, "name");
        additions.remove(name);
        if (value == null || value.isNull() || (value.isContainer() && value.isEmpty())) {
            members.remove(name);
        } else {
            members.put(name, JsonTree.freeze(value));
        }
        return self();
    }

    /**
     * Makes the resource.
     *
     * @return the resource, its {@code schemas} in line with its data
     */
    public R build() {
        additions.forEach((name, added) -> members.merge(name, JsonTree.array(added), ResourceBuilder::join));
        additions.clear();
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            builder.put(member.getKey(), member.getValue());
        }
        return factory.create(resourceType, UsedSchemas.list(resourceType, builder.build()));
    }

    /**
     * Sets a string attribute.
     *
     * @param name its name in the schema's spelling
     * @param value its value; null removes it
     * @return this builder
     */
    protected B set(String name, @Nullable String value) {
        return set(name, value == null ? null : StringNode.valueOf(value));
    }

    /**
     * Sets a boolean attribute.
     *
     * @param name its name in the schema's spelling
     * @param value its value; null removes it
     * @return this builder
     */
    protected B set(String name, @Nullable Boolean value) {
        return set(name, value == null ? null : BooleanNode.valueOf(value));
    }

    /**
     * Sets a complex attribute.
     *
     * @param name its name in the schema's spelling
     * @param value its value; null removes it
     * @return this builder
     */
    protected B set(String name, @Nullable ComplexValue value) {
        return set(name, value == null ? null : value.toTree());
    }

    /**
     * Sets all values of a multi-valued complex attribute.
     *
     * @param name its name in the schema's spelling
     * @param values its values; an empty list removes the attribute
     * @return this builder
     */
    protected B setAll(String name, List<? extends ComplexValue> values) {
        List<ObjectNode> trees = Objects.requireNonNull(values, name).stream()
                .map(ComplexValue::toTree)
                .toList();
        return set(name, JsonTree.array(trees));
    }

    /**
     * Adds a value to a multi-valued complex attribute.
     *
     * @param name its name in the schema's spelling
     * @param value the value, to come last
     * @return this builder
     */
    protected B add(String name, ComplexValue value) {
        additions
                .computeIfAbsent(name, absent -> new ArrayList<>())
                .add(Objects.requireNonNull(value, name).toTree());
        return self();
    }

    private static JsonNode join(JsonNode present, JsonNode added) {
        return present instanceof ArrayNode array ? JsonTree.append(array, added.values()) : added;
    }
}
