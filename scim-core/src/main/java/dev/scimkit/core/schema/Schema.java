package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
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
     * @param name its name for people, such as {@code Device}
     * @return a builder
     */
    public static SchemaBuilder builder(String id, String name) {
        return new SchemaBuilder(id, name);
    }

    /** {@return the schema's URI} */
    public String id() {
        return id;
    }

    /** {@return the name for people} */
    public String name() {
        return name;
    }

    /** {@return what the schema is for, if it says so} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return the attributes in order} */
    public List<AttributeDefinition> attributes() {
        return attributes;
    }

    /**
     * Finds an attribute.
     *
     * @param attributeName its name in any case
     * @return its definition, or null when there is none
     */
    public @Nullable AttributeDefinition attribute(String attributeName) {
        return index.find(attributeName);
    }

    /**
     * Says whether a URI names this schema.
     *
     * @param uri the URI; SCIM compares schema URIs without regard to case (RFC 7644 section 3.10)
     * @return true if it does
     */
    public boolean isNamedBy(String uri) {
        return Ascii.equalsIgnoreCase(id, uri);
    }

    /** {@return this schema as a Schema resource (RFC 7643 section 7), every characteristic said; without meta} */
    public ObjectNode toTree() {
        return SchemaWriter.write(this);
    }

    /** {@return a builder that starts with all that this schema says} */
    public SchemaBuilder toBuilder() {
        return new SchemaBuilder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema that
                && id.equals(that.id)
                && name.equals(that.name)
                && description().equals(that.description())
                && attributes.equals(that.attributes);
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
}
