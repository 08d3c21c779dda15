package dev.scimkit.patch;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import org.jspecify.annotations.Nullable;

/** What the path of an operation names, for one resource type. */
sealed interface Target {

    /**
     * An attribute, or a sub-attribute; of a multi-valued attribute all elements.
     *
     * @param attribute the attribute
     * @param sub the sub-attribute, or null for the attribute as a whole
     */
    record Attribute(Place attribute, @Nullable AttributeDefinition sub) implements Target {}

    /**
     * Elements of a multi-valued attribute, or a sub-attribute of theirs.
     *
     * @param attribute the attribute
     * @param filter which elements, as written
     * @param condition which elements, compiled
     * @param sub the sub-attribute, or null for the elements as a whole
     */
    record Elements(
            Place attribute,
            Filter filter,
            ElementCondition condition,
            @Nullable AttributeDefinition sub) implements Target {}

    /**
     * All attributes of a schema.
     *
     * @param schema the schema
     * @param isExtension whether it is an extension, and not the resource type's own schema
     */
    record WholeSchema(Schema schema, boolean isExtension) implements Target {}
}
