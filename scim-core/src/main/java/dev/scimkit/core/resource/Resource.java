package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A SCIM resource: one immutable JSON tree of a resource type (RFC 7643 section 3).
 *
 * <p>Subclasses are views: they add getters over the same tree and keep nothing else, so that no attribute is ever lost.
 * Every {@code with…} method gives a new resource that shares all it did not change with this one.
 */
public class Resource extends TreeView {

    private final ResourceType resourceType;

    /**
     * Wraps a tree whose attribute names are in the spelling of the schemas, as {@link ResourceReader} makes it.
     *
     * @param resourceType the type of the resource
     * @param tree its attributes; copied unless it is immutable
     */
    public Resource(ResourceType resourceType, ObjectNode tree) {
        super(tree);
        this.resourceType = Objects.requireNonNull(resourceType, "resourceType");
    }

    /** {@return the type of the resource} */
    public final ResourceType resourceType() {
        return resourceType;
    }

    /** {@return the URIs of the schemas in use, in order} */
    public List<String> getSchemas() {
        return strings("schemas");
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
        Meta meta = complex("meta", Meta::of);
        return meta == null ? Meta.NONE : meta;
    }

    /**
     * Looks at this resource through a view.
     *
     * @param <R> the view
     * @param factory the view's constructor, such as {@code User::new}
     * @return a view over the same tree
     */
    public final <R extends Resource> R as(Factory<R> factory) {
        return factory.create(resourceType, tree());
    }

    /**
     * Looks at an extension through its view.
     *
     * @param <E> the view
     * @param type the extension, such as {@code EnterpriseUser.TYPE}
     * @return the view, or empty when the resource has no data of the extension
     */
    public final <E extends TreeView> Optional<E> extension(ExtensionType<E> type) {
        return Optional.ofNullable(complex(type.schema().id(), type.view()));
    }

    /**
     * Sets or removes one attribute or extension.
     *
     * @param name its canonical name, or the URI of the extension
     * @param value its new value; null removes it
     * @return a resource that has it
     */
    public final Resource with(String name, @Nullable JsonNode value) {
        return new Resource(
                resourceType, value == null ? JsonTree.without(tree(), name) : JsonTree.with(tree(), name, value));
    }

    /**
     * Sets the identifier.
     *
     * @param id the identifier that the service provider issues
     * @return a resource that has it
     * @throws IllegalArgumentException when it is empty or holds {@code bulkId}, which RFC 7643 section 3.1 forbids
     */
    public final Resource withId(String id) {
        if (id.isEmpty() || id.contains("bulkId")) {
            throw new IllegalArgumentException("id must not be empty or hold 'bulkId' (RFC 7643 section 3.1)");
        }
        return with("id", StringNode.valueOf(id));
    }

    /**
     * Sets what the service provider records about the resource.
     *
     * @param meta the whole record; {@link Meta#NONE} removes it
     * @return a resource that has it
     */
    public final Resource withMeta(Meta meta) {
        return with("meta", meta.equals(Meta.NONE) ? null : meta.toTree());
    }

    /**
     * Sets the attributes of an extension, and lists the extension in {@code schemas}.
     *
     * @param <E> the view of the extension
     * @param type the extension
     * @param extension its attributes; without any, the extension is removed
     * @return a resource that has them
     */
    public final <E extends TreeView> Resource withExtension(ExtensionType<E> type, E extension) {
        ObjectNode attributes = extension.tree();
        return with(type.schema().id(), attributes.isEmpty() ? null : attributes)
                .withConsistentSchemas();
    }

    /**
     * Makes {@code schemas} say what is there: the URI of the type's own schema, then those of the extensions that have
     * data, in the order of the resource type (RFC 7643 section 3). URIs of other schemas go.
     *
     * @return a resource whose {@code schemas} is so; this one if it was so already
     */
    public final Resource withConsistentSchemas() {
        return UsedSchemas.areListed(resourceType, tree())
                ? this
                : new Resource(resourceType, UsedSchemas.list(resourceType, tree()));
    }

    /** {@return the resource as JSON text} */
    public final String toJson() {
        return JsonWriter.write(tree());
    }

    /** {@return the resource as JSON in UTF-8} */
    public final byte[] toJsonBytes() {
        return JsonWriter.writeBytes(tree());
    }

    /** {@return the type and id; never the attributes, which are personal} */
    @Override
    public String toString() {
        return resourceType.name() + "/" + getId();
    }

    /**
     * The constructor of a view over a resource's tree, such as {@code User::new}.
     *
     * @param <R> the view
     */
    @FunctionalInterface
    public interface Factory<R extends Resource> {

        /**
         * Makes the view.
         *
         * @param resourceType the type of the resource
         * @param tree its attributes, immutable
         * @return the view
         */
        R create(ResourceType resourceType, ObjectNode tree);
    }
}
