package dev.scimkit.core.schema;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.ObjectFields;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads resource types from the ResourceType resources of RFC 7643 section 6. */
public final class ResourceTypeReader {

    private ResourceTypeReader() {}

    /**
     * Reads a resource type.
     *
     * @param tree a ResourceType resource; its endpoint may lack the leading slash
     * @param schemas finds a schema by its URI, or gives null
     * @return the resource type
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when it is none, or names a schema that is
     *     not to be found
     */
    public static ResourceType read(ObjectNode tree, Function<String, @Nullable Schema> schemas) {
        ObjectFields fields = ObjectFields.of(tree);
        String endpoint = fields.requiredString("endpoint");
        try {
            ResourceTypeBuilder builder = ResourceType.builder(
                    fields.requiredString("name"),
                    endpoint.startsWith("/") ? endpoint : "/" + endpoint,
                    schema(fields, schemas));
            fields.string("description").ifPresent(builder::description);
            addExtensions(fields, schemas, builder);
            return builder.build();
        } catch (IllegalArgumentException contradiction) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "The resource type is not sound: " + contradiction.getMessage());
        }
    }

    private static void addExtensions(
            ObjectFields fields, Function<String, @Nullable Schema> schemas, ResourceTypeBuilder builder) {
        List<ObjectNode> extensions = fields.objects("schemaExtensions");
        for (int i = 0; i < extensions.size(); i++) {
            ObjectFields extension = ObjectFields.of(extensions.get(i), "schemaExtensions[" + i + "]");
            Schema schema = schema(extension, schemas);
            if (extension.bool("required").orElse(false)) {
                builder.requiredExtension(schema);
            } else {
                builder.extension(schema);
            }
        }
    }

    private static Schema schema(ObjectFields fields, Function<String, @Nullable Schema> schemas) {
        Schema schema = schemas.apply(fields.requiredString("schema"));
        if (schema == null) {
            throw fields.error(ScimType.INVALID_VALUE, "schema", "names a schema that is not known");
        }
        return schema;
    }
}
