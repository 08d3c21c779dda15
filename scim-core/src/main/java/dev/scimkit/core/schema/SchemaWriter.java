package dev.scimkit.core.schema;

import dev.scimkit.core.json.JsonTree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes schemas as Schema resources (RFC 7643 section 7) with every characteristic. */
final class SchemaWriter {

    private SchemaWriter() {}

    static ObjectNode write(Schema schema) {
        return JsonTree.object()
                .put("schemas", strings(List.of(Schemas.SCHEMA)))
                .put("id", schema.id())
                .put("name", schema.name())
                .put("description", schema.description())
                .put("attributes", attributes(schema.attributes()))
                .build();
    }

    /** A complex attribute has neither case sensitivity nor uniqueness (RFC 7643 section 2.3.8, erratum 6004). */
    private static ObjectNode write(AttributeDefinition attribute) {
        JsonTree.Builder builder = JsonTree.object()
                .put("name", attribute.name())
                .put("type", attribute.type().keyword())
                .put("multiValued", attribute.multiValued())
                .put("description", attribute.description())
                .put("required", attribute.required())
                .put("canonicalValues", unlessEmpty(attribute.canonicalValues()));
        boolean simple = !attribute.isComplex();
        if (simple) {
            builder.put("caseExact", attribute.caseExact());
        }
        builder.put("mutability", attribute.mutability().keyword())
                .put("returned", attribute.returned().keyword());
        if (simple) {
            builder.put("uniqueness", attribute.uniqueness().keyword());
        }
        return builder.put("referenceTypes", unlessEmpty(attribute.referenceTypes()))
                .put("subAttributes", simple ? null : attributes(attribute.subAttributes()))
                .build();
    }

    private static ArrayNode attributes(List<AttributeDefinition> attributes) {
        return JsonTree.array(attributes.stream().map(SchemaWriter::write).toList());
    }

    private static @Nullable ArrayNode unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : strings(values);
    }

    private static ArrayNode strings(List<String> values) {
        return JsonTree.array(values.stream().map(StringNode::valueOf).toList());
    }
}
