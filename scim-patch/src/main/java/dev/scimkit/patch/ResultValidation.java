package dev.scimkit.patch;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a patched resource against its schemas as a whole (P-3.5.2-23). */
final class ResultValidation {

    private ResultValidation() {}

    static void check(Resource before, ObjectNode after) {
        for (AttributeDefinition attribute : before.resourceType().schema().attributes()) {
            Place place = Place.of(null, attribute);
            JsonNode value = after.get(attribute.name());
            if (value == null && attribute.required() && attribute.mutability() != Mutability.READ_ONLY) {
                throw Refusal.requiredMissing(place);
            }
        }
    }
}
