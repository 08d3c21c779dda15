package dev.scimkit.core.schema;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Reads schemas from Schema resources. */
final class SchemaReader {

    private static final int MAX_DEPTH = 3;

    private SchemaReader() {}

    static Schema read(ObjectNode tree) {
        MessageFields fields = MessageFields.of(tree);
        String id = fields.requiredString("id");
        try {
            Schema.Builder builder = Schema.builder(id, fields.string("name").orElse(id));
            fields.string("description").ifPresent(builder::description);
            attributes(fields, "attributes", 1).forEach(builder::attribute);
            return builder.build();
        } catch (IllegalArgumentException contradiction) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "The schema contradicts itself: " + contradiction.getMessage());
        }
    }

    private static List<AttributeDefinition> attributes(MessageFields parent, String name, int depth) {
        List<ObjectNode> trees = parent.objects(name);
        if (!trees.isEmpty() && depth > MAX_DEPTH) {
            throw parent.error(ScimType.INVALID_VALUE, name, "are nested too deeply");
        }
        AttributeDefinition[] attributes = new AttributeDefinition[trees.size()];
        for (int i = 0; i < attributes.length; i++) {
            MessageFields fields = MessageFields.of(trees.get(i), parent.path(name) + "[" + i + "]");
            attributes[i] = attribute(fields, depth);
        }
        return List.of(attributes);
    }

    private static AttributeDefinition attribute(MessageFields fields, int depth) {
        AttributeBuilder builder = AttributeDefinition.builder(fields.requiredString("name"))
                .multiValued(fields.bool("multiValued").orElse(false))
                .required(fields.bool("required").orElse(false))
                .caseExact(fields.bool("caseExact").orElse(false))
                .canonicalValues(fields.strings("canonicalValues").toArray(String[]::new))
                .referenceTypes(fields.strings("referenceTypes").toArray(String[]::new));
        fields.string("description").ifPresent(builder::description);
        keyword(fields, "type", AttributeType::ofKeyword).ifPresent(builder::type);
        keyword(fields, "mutability", Mutability::ofKeyword).ifPresent(builder::mutability);
        keyword(fields, "returned", Returned::ofKeyword).ifPresent(builder::returned);
        keyword(fields, "uniqueness", Uniqueness::ofKeyword).ifPresent(builder::uniqueness);
        attributes(fields, "subAttributes", depth + 1).forEach(builder::subAttribute);
        return builder.build();
    }

    private static <T> Optional<T> keyword(MessageFields fields, String name, Function<String, Optional<T>> constants) {
        Optional<String> text = fields.string(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> constant = constants.apply(text.get());
        if (constant.isEmpty()) {
            throw fields.error(ScimType.INVALID_VALUE, name, "is not a keyword of RFC 7643 section 7");
        }
        return constant;
    }
}
