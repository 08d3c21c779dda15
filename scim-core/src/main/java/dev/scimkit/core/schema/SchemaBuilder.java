package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
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

    SchemaBuilder(Schema start) {
        this(start.id(), start.name());
        this.description = start.description().orElse(null);
        this.attributes.addAll(start.attributes());
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
     * Puts an attribute in the place of the one that has its name.
     *
     * @param attribute its new definition
     * @return this builder
     * @throws IllegalArgumentException when there is none
     */
    public SchemaBuilder replace(AttributeDefinition attribute) {
        attributes.set(positionOf(attribute.name()), attribute);
        return this;
    }

    /**
     * Takes an attribute out.
     *
     * @param attributeName its name, in any case
     * @return this builder
     * @throws IllegalArgumentException when there is none
     */
    public SchemaBuilder remove(String attributeName) {
        attributes.remove(positionOf(attributeName));
        return this;
    }

    /**
     * Makes the schema.
     *
     * @return the schema, immutable
     * @throws IllegalArgumentException when two attributes have one name, in whatever case, a complex attribute holds a
     *     complex one, or clients must give a value that they cannot write; the message names the attribute
     */
    public Schema build() {
        Schema schema = new Schema(id, name, description, attributes);
        SchemaRules.check(schema);
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
