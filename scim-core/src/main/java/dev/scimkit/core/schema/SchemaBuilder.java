package dev.scimkit.core.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the attributes of a schema.
 *
 * <p>Not for use by several threads.
 */
public final class SchemaBuilder {

    private final String id;
    private final String name;
    private @Nullable String description;
    private final List<AttributeDefinition> attributes = new ArrayList<>();

    SchemaBuilder(String id, String name) {
        if (id.isBlank() || id.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A schema's id must be a URI without blanks: '" + id + "'");
        }
        this.id = id;
        this.name = name;
    }

    /**
     * Says what the schema is for.
     *
     * @param value a sentence or two
     * @return this builder
     */
    public SchemaBuilder description(String value) {
        this.description = value;
        return this;
    }

    /**
     * Adds an attribute.
     *
     * @param attribute its definition
     * @return this builder
     */
    public SchemaBuilder attribute(AttributeDefinition attribute) {
        attributes.add(attribute);
        return this;
    }

    /**
     * Makes the schema.
     *
     * @return the schema, immutable
     * @throws IllegalArgumentException when two attributes have one name, in whatever case; the message names them
     */
    public Schema build() {
        return new Schema(id, name, description, attributes);
    }
}
