package dev.scimkit.core.schema;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads resource types from ResourceType resources. */
final class ResourceTypeReader {

    private ResourceTypeReader() {}

    static ResourceType read(ObjectNode tree, Collection<Schema> schemas) {
        MessageFields fields = MessageFields.of(tree);
        String endpoint = fields.requiredString("endpoint");
        try {
            ResourceType.Builder builder = ResourceType.builder(
                    fields.requiredString("name"),
                    endpoint.startsWith("/") ? endpoint : "/" + endpoint,
                    schema(fields, schemas));
            fields.string("description").ifPresent(builder::description);
            addExtensions(fields, schemas, builder);
            return builder.build();
        } catch (IllegalArgumentException contradiction) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "The resource type contradicts itself: " + contradiction.getMessage());
        }
    }

    private static void addExtensions(MessageFields fields, Collection<Schema> schemas, ResourceType.Builder builder) {
        List<ObjectNode> extensions = fields.objects("schemaExtensions");
        for (int i = 0; i < extensions.size(); i++) {
            MessageFields extension = MessageFields.of(extensions.get(i), "schemaExtensions[" + i + "]");
            Schema schema = schema(extension, schemas);
            if (extension.bool("required").orElse(false)) {
                builder.requiredExtension(schema);
            } else {
                builder.extension(schema);
            }
        }
    }

    private static Schema schema(MessageFields fields, Collection<Schema> schemas) {
        String uri = fields.requiredString("schema");
        return schemas.stream()
                .filter(schema -> schema.isNamedBy(uri))
                .findFirst()
                .orElseThrow(() -> fields.error(ScimType.INVALID_VALUE, "schema", "names an unknown schema"));
    }
}
