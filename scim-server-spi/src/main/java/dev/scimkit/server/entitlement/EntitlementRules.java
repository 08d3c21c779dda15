package dev.scimkit.server.entitlement;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.profile.WriteRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives assignments of users what the catalogue says about them, and refuses others if it is strict. */
record EntitlementRules(EntitlementCatalog catalog, WriteRules others) implements WriteRules {

    private static final String VALUE = "value";
    private static final String DISPLAY = "display";
    private static final String TYPE = "type";

    @Override
    public Resource apply(Resource wanted, Write write) {
        Resource assigned = wanted;
        if (isUser(wanted.resourceType())) {
            for (Map.Entry<String, Map<String, Resource>> attribute :
                    catalog.byAttribute().entrySet()) {
                assigned = assigned(assigned, attribute.getKey(), attribute.getValue(), write.stored());
            }
        }
        return others.apply(assigned, write);
    }

    @Override
    public boolean concerns(ResourceType type) {
        return isUser(type) || others.concerns(type);
    }

    @Override
    public Resource received(Resource asked, Write.Kind kind) {
        return others.received(asked, kind);
    }

    @Override
    public ObjectNode answer(ObjectNode shown, Resource asked, Write.Kind kind) {
        return others.answer(shown, asked, kind);
    }

    static boolean isUser(ResourceType type) {
        return type.schema().isNamedBy(Schemas.user().id());
    }

    private Resource assigned(
            Resource wanted, String attribute, Map<String, Resource> entries, @Nullable Resource stored) {
        AttributeDefinition definition =
                wanted.resourceType().attribute(attribute).orElse(null);
        JsonNode values = wanted.tree().get(attribute);
        if (definition == null || !(values instanceof ArrayNode array)) {
            return wanted;
        }
        if (catalog.refusesUnknown()) {
            requireKnown(attribute, array, entries, stored);
        }
        Map<String, ObjectNode> assignments = new LinkedHashMap<>();
        for (JsonNode value : array) {
            if (value instanceof ObjectNode assignment) {
                String id = Attributes.string(assignment, VALUE);
                Resource entry = id == null ? null : entries.get(id);
                String key = entry == null ? " " + assignments.size() : "=" + id;
                // a client that adds an assignment again does not send what the catalogue says about it
                assignments.merge(key, described(assignment, entry, definition), EntitlementRules::merged);
            }
        }
        ArrayNode complete = JsonTree.array(assignments.values());
        return complete.equals(array) ? wanted : wanted.with(attribute, complete);
    }

    /** A user keeps what it was assigned before an entry left the catalogue. */
    private void requireKnown(
            String attribute, ArrayNode wanted, Map<String, Resource> entries, @Nullable Resource stored) {
        List<JsonNode> before = stored == null
                ? List.of()
                : stored.tree().path(attribute).valueStream().toList();
        Set<String> kept = before.stream().map(EntitlementRules::value).collect(Collectors.toSet());
        for (JsonNode assignment : wanted) {
            String value = value(assignment);
            if (value.isEmpty() && !before.contains(assignment)) {
                throw refusal(attribute, "Each of '" + attribute + "' must have a value");
            }
            if (!value.isEmpty() && !entries.containsKey(value) && !kept.contains(value)) {
                throw refusal(attribute, "'" + value + "' is not listed at " + endpoints(attribute));
            }
        }
    }

    private static ScimException refusal(String attribute, String detail) {
        return ScimException.of(ScimType.INVALID_VALUE, detail).at(attribute);
    }

    /** Empty if there is none. */
    private static String value(JsonNode assignment) {
        return assignment.path(VALUE).asString("");
    }

    private String endpoints(String attribute) {
        return catalog.types().stream()
                .filter(type -> type.areRoles() == attribute.equals(EntitlementCatalog.ROLES))
                .map(type -> type.type().endpoint())
                .collect(Collectors.joining(", "));
    }

    private static ObjectNode described(
            ObjectNode assignment, @Nullable Resource entry, AttributeDefinition definition) {
        if (entry == null) {
            return assignment;
        }
        JsonTree.Builder described = JsonTree.object(assignment);
        if (definition.subAttribute(DISPLAY).isPresent()) {
            described.put(DISPLAY, Attributes.string(entry.tree(), EntitlementSchemas.DISPLAY_NAME));
        }
        if (definition.subAttribute(TYPE).isPresent()) {
            described.put(TYPE, entry.resourceType().name());
        }
        return described.build();
    }

    private static ObjectNode merged(ObjectNode first, ObjectNode second) {
        JsonTree.Builder merged = JsonTree.object(first);
        second.properties().forEach(member -> merged.put(member.getKey(), member.getValue()));
        return merged.build();
    }
}
