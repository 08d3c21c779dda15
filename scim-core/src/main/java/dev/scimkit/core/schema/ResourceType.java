package dev.scimkit.core.schema;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of resource: its endpoint, its schema and the schemas that extend it (RFC 7643 section 6).
 *
 * <p>Immutable. Look-ups take names and URIs in any case.
 */
public final class ResourceType {

    private final String name;
    private final @Nullable String description;
    private final String endpoint;
    private final Schema schema;
    private final List<Extension> extensions;
    private final ValueLimits valueLimits;
    private final ResourceTypeIndex index;
    private final Derived<ResourceType> derived = new Derived<>();

    ResourceType(Builder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.endpoint = builder.endpoint;
        this.schema = builder.schema;
        this.extensions = List.copyOf(builder.extensions);
        this.valueLimits = builder.valueLimits;
        this.index = new ResourceTypeIndex(schema, extensions);
    }

    /**
     * Starts a resource type.
     *
     * @param name its name, as in {@code meta.resourceType}, such as {@code Device}
     * @param endpoint its endpoint relative to the base URL, such as {@code /Devices}
     * @param schema the schema of its own attributes
     * @return a builder
     */
    public static Builder builder(String name, String endpoint, Schema schema) {
        return new Builder(name, endpoint, schema);
    }

    /**
     * Reads a resource type from a ResourceType resource (RFC 7643 section 6). The endpoint may lack its leading slash.
     *
     * @param json a ResourceType resource
     * @param schemas the schemas that it may name
     * @return the resource type
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when the document is not a ResourceType
     *     resource or names a schema that is not among those given
     */
    public static ResourceType read(String json, Collection<Schema> schemas) {
        return read(json.getBytes(StandardCharsets.UTF_8), schemas);
    }

    /**
     * Reads a resource type, as {@link #read(String, Collection)} does.
     *
     * @param utf8 a ResourceType resource as JSON in UTF-8
     * @param schemas the schemas that it may name
     * @return the resource type
     * @throws ScimException as {@link #read(String, Collection)} does
     */
    public static ResourceType read(byte[] utf8, Collection<Schema> schemas) {
        return read(JsonReader.standard().readObject(utf8), schemas);
    }

    /**
     * Reads a resource type, as {@link #read(String, Collection)} does.
     *
     * @param tree a ResourceType resource
     * @param schemas the schemas that it may name
     * @return the resource type
     * @throws ScimException as {@link #read(String, Collection)} does
     */
    public static ResourceType read(ObjectNode tree, Collection<Schema> schemas) {
        return ResourceTypeReader.read(tree, schemas);
    }

    /** {@return the name, as in {@code meta.resourceType}} */
    public String name() {
        return name;
    }

    /** {@return what the type is for, or null} */
    public @Nullable String description() {
        return description;
    }

    /** {@return the endpoint relative to the base URL, with a leading slash} */
    public String endpoint() {
        return endpoint;
    }

    /** {@return the schema of its own attributes} */
    public Schema schema() {
        return schema;
    }

    /** {@return the schemas that extend it, in order} */
    public List<Extension> extensions() {
        return extensions;
    }

    /** {@return how long the texts of its resources may be} */
    public ValueLimits valueLimits() {
        return valueLimits;
    }

    /**
     * Caches a value that is computed from this type. The value and its class live as long as the type.
     *
     * @param <T> the value
     * @param kind the class of the value, which serves as the key
     * @param work computes the value; may run more than once when several threads ask at the same time
     * @return the value from the first call; it must be immutable or thread-safe
     */
    public <T> T derive(Class<T> kind, Function<? super ResourceType, ? extends T> work) {
        return derived.get(this, kind, work);
    }

    /**
     * Lists the top-level attributes: the common ones, then those of the type's own schema.
     *
     * @return the attributes, each name once; common attributes override those of the schema (RFC 7643 section 3.1)
     */
    public List<AttributeDefinition> attributes() {
        return index.attributes();
    }

    /**
     * Finds a top-level attribute: a common one or one of the type's own schema.
     *
     * @param attributeName its name in any case
     * @return its definition, or empty when the type has no such attribute
     */
    public Optional<AttributeDefinition> attribute(String attributeName) {
        return Optional.ofNullable(index.attribute(attributeName));
    }

    /**
     * Finds an extension.
     *
     * @param uri the URI of its schema, in any case
     * @return the extension, or empty when the type has no such extension
     */
    public Optional<Extension> extension(String uri) {
        return Optional.ofNullable(index.extension(uri));
    }

    /**
     * Resolves a path for resources of this type.
     *
     * <p>A path without a URI is looked up among the common attributes, in the type's own schema, and then in the
     * extensions if exactly one of them defines the attribute. A path that is the URI of a schema means the whole
     * schema.
     *
     * @param path the path, in any case
     * @return what the path means, or empty when the type has no such attribute
     */
    public Optional<ResolvedPath> resolve(AttributePath path) {
        return Optional.ofNullable(index.resolve(path));
    }

    /** {@return this type as a ResourceType resource (RFC 7643 section 6) whose id is the name; without meta} */
    public ObjectNode toTree() {
        return ResourceTypeWriter.write(this);
    }

    /** {@return a builder with the content of this type} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /**
     * Builds a resource type.
     *
     * <p>Not for use by several threads.
     */
    public static final class Builder {

        final String name;

        @Nullable
        String description;

        final String endpoint;
        Schema schema;
        final List<Extension> extensions = new ArrayList<>();
        ValueLimits valueLimits = ValueLimits.standard();

        Builder(String name, String endpoint, Schema schema) {
            if (!endpoint.matches("/[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException(
                        "The endpoint of " + name + " must be a slash and one path segment: '" + endpoint + "'");
            }
            this.name = name;
            this.endpoint = endpoint;
            this.schema = schema;
        }

        Builder(ResourceType start) {
            this(start.name(), start.endpoint(), start.schema());
            this.description = start.description();
            this.extensions.addAll(start.extensions());
            this.valueLimits = start.valueLimits();
        }

        /**
         * Describes the type.
         *
         * @param value a sentence or two
         * @return this builder
         */
        public Builder description(String value) {
            this.description = Objects.requireNonNull(value, "description");
            return this;
        }

        /**
         * Replaces the schema of the type's own attributes.
         *
         * @param value the schema
         * @return this builder
         */
        public Builder schema(Schema value) {
            this.schema = Objects.requireNonNull(value, "schema");
            return this;
        }

        /**
         * Changes each schema: that of the type's own attributes, and those of the extensions.
         *
         * @param change makes the new schema of the present one
         * @return this builder
         */
        public Builder schemas(UnaryOperator<Schema> change) {
            this.schema = change.apply(schema);
            extensions.replaceAll(extension -> new Extension(change.apply(extension.schema()), extension.required()));
            return this;
        }

        /**
         * Adds an optional extension.
         *
         * @param extension the schema
         * @return this builder
         */
        public Builder extension(Schema extension) {
            extensions.add(new Extension(extension, false));
            return this;
        }

        /**
         * Adds an extension that every resource must have.
         *
         * @param extension the schema
         * @return this builder
         */
        public Builder requiredExtension(Schema extension) {
            extensions.add(new Extension(extension, true));
            return this;
        }

        /**
         * Limits the texts of the type's resources; without this, the limits are {@link ValueLimits#standard()}.
         *
         * @param limits how long texts may be
         * @return this builder
         */
        public Builder valueLimits(ValueLimits limits) {
            this.valueLimits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Makes the resource type.
         *
         * @return the type, immutable
         * @throws IllegalArgumentException when a schema appears twice
         */
        public ResourceType build() {
            return new ResourceType(this);
        }
    }

    /**
     * A schema that adds attributes to a resource type (RFC 7643 section 6).
     *
     * @param schema the schema; its URI is the name of the JSON object that holds the attributes
     * @param required whether every resource must have that object
     */
    public record Extension(Schema schema, boolean required) {
        public Extension {
            Objects.requireNonNull(schema, "schema");
        }
    }
}
