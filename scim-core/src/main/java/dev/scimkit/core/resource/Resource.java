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
 * <p>Subclasses are views: they add getters over the same tree and keep no other state, so that no attribute is ever
 * lost. Every {@code with…} method returns a new resource, which shares the unchanged parts with this one.
 */
public class Resource extends TreeView {

    private final ResourceType resourceType;

    /**
     * Wraps a tree whose attribute names have the schema's spelling, as {@link ResourceReader} produces it.
     *
     * @param resourceType the type of the resource
     * @param tree its attributes; copied unless immutable
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

    /** {@return the identifier issued by the service provider, or null before that} */
    public @Nullable String getId() {
        return string("id");
    }

    /** {@return the identifier issued by the client, or null} */
    public @Nullable String getExternalId() {
        return string("externalId");
    }

    /** {@return the service provider's record about the resource; any part may be missing} */
    public Meta getMeta() {
        Meta meta = complex("meta", Meta::of);
        return meta == null ? Meta.none() : meta;
    }

    /**
     * Views this resource through another class.
     *
     * @param <R> the view
     * @param factory the view's constructor, such as {@code User::new}
     * @return a view over the same tree
     */
    public final <R extends Resource> R as(Factory<R> factory) {
        return factory.create(resourceType, tree());
    }

    /**
     * Views an extension.
     *
     * @param <E> the view
     * @param type the extension, such as {@code EnterpriseUser.TYPE}
     * @return the view, or empty when the resource has no data for the extension
     */
    public final <E extends TreeView> Optional<E> extension(ExtensionType<E> type) {
        return Optional.ofNullable(complex(type.schema().id(), type.view()));
    }

    /**
     * Sets or removes one attribute or extension.
     *
     * @param name its name in the schema's spelling, or the URI of the extension
     * @param value its new value; null removes it
     * @return the changed resource
     */
    public final Resource with(String name, @Nullable JsonNode value) {
        return new Resource(
                resourceType, value == null ? JsonTree.without(tree(), name) : JsonTree.with(tree(), name, value));
    }

    /**
     * Sets the identifier.
     *
     * @param id the identifier issued by the service provider
     * @return the changed resource
     * @throws IllegalArgumentException when it is empty or contains {@code bulkId}, which RFC 7643 section 3.1 forbids
     */
    public final Resource withId(String id) {
        if (id.isEmpty() || id.contains("bulkId")) {
            throw new IllegalArgumentException("id must not be empty or contain 'bulkId' (RFC 7643 section 3.1)");
        }
        return with("id", StringNode.valueOf(id));
    }

    /**
     * Sets the service provider's record about the resource.
     *
     * @param meta the whole record; {@link Meta#NONE} removes it
     * @return the changed resource
     */
    public final Resource withMeta(Meta meta) {
        return with("meta", meta.equals(Meta.none()) ? null : meta.toTree());
    }

    /**
     * Sets the attributes of an extension, and lists the extension in {@code schemas}.
     *
     * @param <E> the view of the extension
     * @param type the extension
     * @param extension its attributes; an empty one removes the extension
     * @return the changed resource
     */
    public final <E extends TreeView> Resource withExtension(ExtensionType<E> type, E extension) {
        ObjectNode attributes = extension.tree();
        return with(type.schema().id(), attributes.isEmpty() ? null : attributes)
                .withConsistentSchemas();
    }

    /**
     * Brings {@code schemas} in line with the data: the URI of the type's own schema, then those of the extensions that
     * have data, in the order of the resource type (RFC 7643 section 3). Other URIs are removed.
     *
     * @return the changed resource; this one when nothing changes
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

    /** {@return the type and id; never the attributes, which are personal data} */
    @Override
    public String toString() {
        return resourceType.name() + "/" + getId();
    }

    /**
     * The constructor of a view, such as {@code User::new}.
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
