package dev.scimkit.server.zitadel;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.schema.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of users and groups as ZITADEL publishes them (Z-SPC-4, Z-SPC-5): with every characteristic, also of complex
 * attributes, and with values that differ from what holds, such as names of groups that are unique in any case.
 */
final class SchemaDocument {

    private static final String DESCRIPTION = "For details see RFC7643";
    private static final Set<String> UNPUBLISHED = Set.of("groups", "$ref");

    private SchemaDocument() {}

    static ObjectNode of(Schema schema) {
        boolean user = schema.id().equals(Schemas.USER);
        if (!user && !schema.id().equals(Schemas.GROUP)) {
            return schema.toTree();
        }
        List<ObjectNode> attributes = new ArrayList<>();
        if (user) {
            attributes.add(
                    attribute("", AttributeDefinition.builder("externalId").build()));
        }
        attributes.addAll(attributes("", schema.attributes()));
        return JsonTree.with(schema.toTree(), "attributes", JsonTree.array(attributes));
    }

    private static List<ObjectNode> attributes(String parent, List<AttributeDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> !UNPUBLISHED.contains(definition.name()))
                .map(definition -> attribute(parent, definition))
                .toList();
    }

    private static ObjectNode attribute(String parent, AttributeDefinition definition) {
        String path = parent + definition.name();
        boolean userName = path.equals("userName");
        boolean secret = definition.returned() == Returned.NEVER;
        JsonTree.Builder attribute = JsonTree.object()
                .put("name", definition.name())
                .put("description", DESCRIPTION)
                .put("type", type(definition).keyword());
        if (definition.isComplex()) {
            attribute.put("subAttributes", JsonTree.array(attributes(path + ".", AccountSchema.parts(definition))));
        }
        return attribute
                .put("multiValued", definition.multiValued())
                .put("required", definition.required() && !path.equals("members.value"))
                .put("caseExact", !userName)
                .put("mutability", (secret ? Mutability.WRITE_ONLY : Mutability.READ_WRITE).keyword())
                .put("returned", (secret ? Returned.NEVER : Returned.ALWAYS).keyword())
                .put("uniqueness", (userName ? Uniqueness.SERVER : Uniqueness.NONE).keyword())
                .build();
    }

    /** URLs are strings. */
    private static AttributeType type(AttributeDefinition definition) {
        return definition.type() == AttributeType.REFERENCE ? AttributeType.STRING : definition.type();
    }
}
