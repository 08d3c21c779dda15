package dev.scimkit.core.schema;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema: a URI and the attributes that it defines (RFC 7643 section 7).
 *
 * <p>Immutable.
 */
public final class Schema {

    private final String id;
    private final String name;
    private final @Nullable String description;
    private final List<AttributeDefinition> attributes;
    private final AttributeIndex index;

    Schema(String id, String name, @Nullable String description, List<AttributeDefinition> attributes) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.attributes = List.copyOf(attributes);
        this.index = new AttributeIndex(id + ":", this.attributes);
    }

    /**
     * Starts a schema.
     *
     * @param id its URI, such as {@code urn:example:params:scim:schemas:2.0:Device}
     * @param name its human-readable name, such as {@code Device}
     * @return a builder
     */
    public static Builder builder(String id, String name) {
        return new Builder(Objects.requireNonNull(id, "id"), Objects.requireNonNull(name, "name"));
    }

    /**
     * Makes the schema that one of an application's own records or interfaces describes.
     *
     * <p>Each component of a record, and each getter of an interface, is an attribute:
     *
     * <table>
     *   <caption>Java types and data types</caption>
     *   <tr><th>Java</th><th>SCIM</th></tr>
     *   <tr><td>{@code String}, {@code UUID}, {@code LocalDate}, an enum</td><td>string; the constants of an enum are
     *       canonical values, and no others are valid</td></tr>
     *   <tr><td>{@code boolean}</td><td>boolean</td></tr>
     *   <tr><td>{@code int}, {@code long}, {@code BigInteger}</td><td>integer</td></tr>
     *   <tr><td>{@code double}, {@code BigDecimal}</td><td>decimal</td></tr>
     *   <tr><td>{@code Instant}, {@code OffsetDateTime}</td><td>dateTime</td></tr>
     *   <tr><td>{@code byte[]}</td><td>binary</td></tr>
     *   <tr><td>{@code URI}</td><td>reference</td></tr>
     *   <tr><td>another record or interface</td><td>complex</td></tr>
     *   <tr><td>{@code List}, {@code Set} or {@code Collection} of one of these</td><td>multi-valued</td></tr>
     *   <tr><td>{@code Optional} of one of these</td><td>the same</td></tr>
     * </table>
     *
     * <p>{@link dev.scimkit.core.resource.DerivedSchema} also reads and writes such records.
     *
     * <p>Primitive types and their boxes are treated alike. Components keep their order; getters, which have none, are
     * sorted by name.
     *
     * @param type a record or interface with {@link ScimSchema}
     * @return the schema
     * @throws IllegalArgumentException when the type has no {@link ScimSchema}, an attribute has a Java type that is not
     *     in the table, or the schema contradicts itself; the message names the attribute
     */
    public static Schema of(Class<?> type) {
        return AnnotatedSchema.of(type);
    }

    /**
     * Reads a schema from a Schema resource (RFC 7643 section 7).
     *
     * <p>Member names and keywords may be in any case. A missing characteristic has its default (section 2.2);
     * {@code schemas} and {@code meta} may be missing, as they are in the RFC's own examples (errata 5999, 8417).
     *
     * @param json a Schema resource
     * @return the schema
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when the document is not a Schema resource or
     *     contradicts itself; the detail names the attribute
     */
    public static Schema read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a schema from a Schema resource, as {@link #read(String)} does.
     *
     * @param utf8 a Schema resource as JSON in UTF-8
     * @return the schema
     * @throws ScimException as {@link #read(String)} does
     */
    public static Schema read(byte[] utf8) {
        return read(JsonReader.standard().readObject(utf8));
    }

    /**
     * Reads a schema from a Schema resource, as {@link #read(String)} does.
     *
     * @param tree a Schema resource
     * @return the schema
     * @throws ScimException as {@link #read(String)} does
     */
    public static Schema read(ObjectNode tree) {
        return SchemaReader.read(tree);
    }

    /** {@return the schema's URI} */
    public String id() {
        return id;
    }

    /** {@return the human-readable name} */
    public String name() {
        return name;
    }

    /** {@return what the schema is for, or null} */
    public @Nullable String description() {
        return description;
    }

    /** {@return the attributes in order} */
    public List<AttributeDefinition> attributes() {
        return attributes;
    }

    /**
     * Finds an attribute.
     *
     * @param attributeName its name in any case
     * @return its definition, or empty when the schema has no such attribute
     */
    public Optional<AttributeDefinition> attribute(String attributeName) {
        return Optional.ofNullable(index.find(attributeName));
    }

    /**
     * Tells whether a URI is the id of this schema.
     *
     * @param uri the URI; SCIM compares schema URIs case-insensitively (RFC 7644 section 3.10)
     * @return true if it is
     */
    public boolean isNamedBy(String uri) {
        return Ascii.equalsIgnoreCase(id, uri);
    }

    /** {@return this schema as a Schema resource (RFC 7643 section 7) with every characteristic; without meta} */
    public ObjectNode toTree() {
        return SchemaWriter.write(this);
    }

    /** {@return a builder with the content of this schema} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Schema that
                        && id.equals(that.id)
                        && name.equals(that.name)
                        && Objects.equals(description, that.description)
                        && attributes.equals(that.attributes));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, attributes.size());
    }

    /** {@return the URI} */
    @Override
    public String toString() {
        return id;
    }

    /**
     * Builds a schema.
     *
     * <p>Not for use by several threads.
     */
    public static final class Builder {

        private final String id;
        private final String name;
        private @Nullable String description;
        private final List<AttributeDefinition> attributes = new ArrayList<>();

        Builder(String id, String name) {
            if (id.isBlank() || id.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("A schema's id must be a URI without white space: '" + id + "'");
            }
            this.id = id;
            this.name = name;
        }

        Builder(Schema start) {
            this(start.id(), start.name());
            this.description = start.description();
            this.attributes.addAll(start.attributes());
        }

        /**
         * Describes the schema.
         *
         * @param value a sentence or two
         * @return this builder
         */
        public Builder description(String value) {
            this.description = Objects.requireNonNull(value, "description");
            return this;
        }

        /**
         * Adds an attribute.
         *
         * @param attribute its definition
         * @return this builder
         */
        public Builder attribute(AttributeDefinition attribute) {
            attributes.add(Objects.requireNonNull(attribute, "attribute"));
            return this;
        }

        /**
         * Replaces the attribute of the same name.
         *
         * @param attribute its new definition
         * @return this builder
         * @throws IllegalArgumentException when there is no such attribute
         */
        public Builder replace(AttributeDefinition attribute) {
            attributes.set(positionOf(attribute.name()), attribute);
            return this;
        }

        /**
         * Removes an attribute.
         *
         * @param attributeName its name, in any case
         * @return this builder
         * @throws IllegalArgumentException when there is no such attribute
         */
        public Builder remove(String attributeName) {
            attributes.remove(positionOf(attributeName));
            return this;
        }

        /**
         * Makes the schema.
         *
         * @return the schema, immutable
         * @throws IllegalArgumentException when two attributes have the same name in any case, a complex attribute
         *     contains a complex one, or a required attribute is readOnly; the message names the attribute
         */
        public Schema build() {
            Schema schema = new Schema(id, name, description, attributes);
            SchemaConsistency.check(schema);
            return schema;
        }

        private int positionOf(String attributeName) {
            for (int i = 0; i < attributes.size(); i++) {
                if (Ascii.equalsIgnoreCase(attributes.get(i).name(), attributeName)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(id + " has no attribute " + attributeName);
        }
    }
}
