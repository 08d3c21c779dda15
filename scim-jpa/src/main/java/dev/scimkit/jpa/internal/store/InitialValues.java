package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of properties that cannot be null: if a resource lacks the attribute, they have what a new entity has. A server
 * may give attributes that a PUT leaves out default values (RFC 7644 section 3.5.1).
 */
final class InitialValues {

    private final List<Binding> bindings;
    private final boolean areMade;

    /**
     * By organization, the values of entities that the application makes; cached, so that a change does not make an entity
     * each time.
     */
    private final Map<String, Map<ResolvedAttribute, JsonNode>> made = new ConcurrentHashMap<>();

    InitialValues(EntityModel model) {
        this.bindings = model.parts().values().stream()
                .filter(binding -> binding.property().isPrimitive() && !binding.readOnly())
                .toList();
        this.areMade = model.definition().factory() != null;
    }

    /** A new resource as it will be stored. */
    Resource ofNew(Resource resource, Object entity) {
        return complete(resource, () -> values(entity));
    }

    /** The new state of a resource as it will be stored. */
    Resource ofReplacement(Resource resource, String organization, Supplier<Object> entity) {
        return complete(resource, () -> areMade ? made(organization, entity) : usual());
    }

    private Map<ResolvedAttribute, JsonNode> made(String organization, Supplier<Object> entity) {
        Map<ResolvedAttribute, JsonNode> known = made.get(organization);
        if (known == null) {
            known = values(entity.get());
            made.put(organization, known);
        }
        return known;
    }

    private Map<ResolvedAttribute, JsonNode> values(Object entity) {
        return values(binding -> binding.property().initial(entity));
    }

    /** Those of the entities that the constructor makes, which the mapping knows. */
    private Map<ResolvedAttribute, JsonNode> usual() {
        return values(binding -> null);
    }

    private Map<ResolvedAttribute, JsonNode> values(Function<Binding, @Nullable Object> initial) {
        Map<ResolvedAttribute, JsonNode> values = new HashMap<>();
        for (Binding binding : bindings) {
            Object value = initial.apply(binding);
            JsonNode shown = binding.conversion()
                    .show(value == null ? binding.conversion().missing() : value);
            if (shown != null) {
                values.put(binding.attribute(), shown);
            }
        }
        return values;
    }

    private Resource complete(Resource resource, Supplier<Map<ResolvedAttribute, JsonNode>> initial) {
        List<Binding> missing = bindings.stream()
                .filter(binding -> Trees.get(resource.tree(), binding.attribute()) == null)
                .toList();
        if (missing.isEmpty()) {
            return resource;
        }
        Map<ResolvedAttribute, JsonNode> values = initial.get();
        ObjectNode tree = resource.tree().deepCopy();
        for (Binding binding : missing) {
            JsonNode value = values.get(binding.attribute());
            if (value != null) {
                Trees.set(tree, binding.attribute(), value);
            }
        }
        return new Resource(resource.resourceType(), tree).withConsistentSchemas();
    }
}
