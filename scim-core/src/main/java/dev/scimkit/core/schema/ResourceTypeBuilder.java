package dev.scimkit.core.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a resource type consists of.
 *
 * <p>Not for use by several threads.
 */
public final class ResourceTypeBuilder {

    final String name;

    @Nullable
    String description;

    final String endpoint;
    final Schema schema;
    final List<SchemaExtension> extensions = new ArrayList<>();

    ResourceTypeBuilder(String name, String endpoint, Schema schema) {
        if (!endpoint.matches("/[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "The endpoint of " + name + " must be a slash and one path segment: '" + endpoint + "'");
        }
        this.name = name;
        this.endpoint = endpoint;
        this.schema = schema;
    }

    ResourceTypeBuilder(ResourceType start) {
        this(start.name(), start.endpoint(), start.schema());
        this.description = start.description().orElse(null);
        this.extensions.addAll(start.extensions());
    }

    /**
     * Says what the type is for.
     *
     * @param value a sentence or two
     * @return this builder
     */
    public ResourceTypeBuilder description(String value) {
        this.description = value;
        return this;
    }

    /**
     * Adds a schema whose attributes a resource may have.
     *
     * @param extension the schema
     * @return this builder
     */
    public ResourceTypeBuilder extension(Schema extension) {
        extensions.add(new SchemaExtension(extension, false));
        return this;
    }

    /**
     * Adds a schema whose attributes every resource must have.
     *
     * @param extension the schema
     * @return this builder
     */
    public ResourceTypeBuilder requiredExtension(Schema extension) {
        extensions.add(new SchemaExtension(extension, true));
        return this;
    }

    /**
     * Makes the resource type.
     *
     * @return the type, immutable
     * @throws IllegalArgumentException when a schema is named twice
     */
    public ResourceType build() {
        return new ResourceType(this);
    }
}
