package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Removes all that a resource has of an extension, if nothing in it forbids that. */
final class ExtensionRemoval {

    private ExtensionRemoval() {}

    static void remove(WorkingResource resource, Schema schema) {
        SchemaExtension extension = resource.resourceType().extension(schema.id()).orElse(null);
        if (extension == null || extension.required()) {
            throw ScimException.of(ScimType.MUTABILITY, "'" + schema.id() + "' is required and cannot be removed")
                    .at(schema.id());
        }
        for (Map.Entry<String, JsonNode> member : resource.container(schema).properties()) {
            AttributeDefinition attribute = schema.attribute(member.getKey()).orElse(null);
            if (attribute != null) {
                requireRemovable(Place.of(schema, attribute));
            }
        }
        resource.removeExtension(schema);
    }

    private static void requireRemovable(Place attribute) {
        if (attribute.definition().mutability() == Mutability.READ_ONLY) {
            throw Refusal.readOnly(attribute);
        }
        if (attribute.isImmutable()) {
            throw Refusal.immutable(attribute);
        }
    }
}
