package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of properties that cannot be null: if a resource lacks the attribute, they have what a new entity has. A server
 * may give attributes that a PUT leaves out default values (RFC 7644 section 3.5.1).
 */
final class InitialValues {

    private final List<Binding> bindings;

    InitialValues(EntityModel model) {
        this.bindings = model.parts().values().stream()
                .filter(binding -> binding.property().isPrimitive() && !binding.readOnly())
                .toList();
    }

    /** The resource as it will be stored. */
    Resource complete(Resource resource, Supplier<Object> entity) {
        List<Binding> missing = bindings.stream()
                .filter(binding -> Trees.get(resource.tree(), binding.attribute()) == null)
                .toList();
        if (missing.isEmpty()) {
            return resource;
        }
        Object fresh = entity.get();
        ObjectNode tree = resource.tree().deepCopy();
        for (Binding binding : missing) {
            JsonNode value = binding.conversion().show(binding.property().initial(fresh));
            if (value != null) {
                Trees.set(tree, binding.attribute(), value);
            }
        }
        return new Resource(resource.resourceType(), tree).withConsistentSchemas();
    }
}
