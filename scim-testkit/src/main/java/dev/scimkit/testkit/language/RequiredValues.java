package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SampleValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes bodies with the attributes that a server requires, beyond {@code userName} of users and {@code displayName} of
 * groups, which rules set themselves. References to resources are never invented.
 */
final class RequiredValues {

    private static final String TYPE = "type";
    private static final Map<String, String> SET_BY_RULES = Map.of("/Users", "userName", "/Groups", "displayName");

    private final Declaration declaration;
    private final SampleValues values;
    private final AtomicInteger numbers = new AtomicInteger();

    RequiredValues(Declaration declaration, String run) {
        this.declaration = declaration;
        this.values = new SampleValues(run);
    }

    /**
     * Completes a body.
     *
     * @param path the path of the request
     * @param body its body
     * @return the completed body; the same if nothing is missing or it is not a resource
     */
    byte[] complete(String method, String path, byte[] body) {
        boolean writes = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        if (!writes || body.length == 0 || declaration.types().isEmpty()) {
            return body;
        }
        try {
            JsonNode tree = JsonMapper.shared().readTree(body);
            return tree instanceof ObjectNode object && complete(path, object)
                    ? object.toString().getBytes(StandardCharsets.UTF_8)
                    : body;
        } catch (JacksonException malformed) {
            return body;
        }
    }

    private boolean complete(String path, ObjectNode body) {
        boolean changed = false;
        if (path.startsWith("/Bulk")) {
            for (JsonNode operation : body.path("Operations")) {
                if (operation.path("data") instanceof ObjectNode data) {
                    changed |= complete(operation.path("path").asString("/"), data);
                }
            }
            return changed;
        }
        Optional<Declaration.Type> type = path.length() < 2 ? Optional.empty() : declaration.typeAt(path);
        if (type.isEmpty()) {
            return false;
        }
        String schemas = body.path("schemas").toString();
        if (schemas.contains(SchemaUris.PATCH_OP)) {
            for (JsonNode operation : body.path("Operations")) {
                changed |= completeValue(type.get(), operation);
            }
        } else if (schemas.contains('"' + type.get().schema() + '"')) {
            String set = SET_BY_RULES.getOrDefault(type.get().endpoint(), "");
            changed = addTo(
                    body,
                    declaration.attributes(type.get().schema()).stream()
                            .filter(definition -> !name(definition).equalsIgnoreCase(set))
                            .toList());
            changed |= addExtensions(type.get(), body);
        }
        return changed;
    }

    /** A value that an operation adds to a list needs its required parts. */
    private boolean completeValue(Declaration.Type type, JsonNode operation) {
        if (operation.path("op").asString("").equalsIgnoreCase("remove")) {
            return false;
        }
        String path = operation.path("path").asString("");
        JsonNode value = operation.path("value");
        if (!path.isEmpty()) {
            return addToList(type, path, value);
        }
        boolean changed = false;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            changed |= addToList(type, member.getKey(), member.getValue());
        }
        return changed;
    }

    private boolean addToList(Declaration.Type type, String path, JsonNode value) {
        return declaration
                .attributeAt(type, path)
                .filter(attribute -> attribute.path("multiValued").asBoolean(false))
                .map(attribute -> addParts(attribute, value))
                .orElse(false);
    }

    private boolean addTo(ObjectNode owner, List<JsonNode> definitions) {
        boolean changed = false;
        for (JsonNode definition : definitions) {
            Optional<JsonNode> value = member(owner, name(definition));
            if (value.isPresent()) {
                changed |= addParts(definition, value.get());
            } else if (definition.path("required").asBoolean(false)) {
                Optional<JsonNode> made = values.least(definition, numbers.incrementAndGet());
                made.ifPresent(sample -> owner.set(name(definition), sample));
                changed |= made.isPresent();
            }
        }
        return changed;
    }

    /** Names are compared without case (RFC 7643 section 2.1). */
    private static Optional<JsonNode> member(JsonNode owner, String name) {
        return owner.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean addParts(JsonNode definition, JsonNode value) {
        List<JsonNode> parts = List.copyOf(definition.path("subAttributes").values());
        boolean changed = false;
        if (parts.isEmpty() || SampleValues.refersToResources(definition)) {
            return false;
        }
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            changed = addTo(object, parts);
        } else if (value instanceof ArrayNode array) {
            for (JsonNode element : array) {
                changed |= element instanceof ObjectNode object && !object.isEmpty() && addTo(object, parts);
            }
        }
        return addTypes(definition, value) || changed;
    }

    /** A server with a place for each type of value has none for a value without a type. */
    private static boolean addTypes(JsonNode definition, JsonNode value) {
        if (!ValueTypes.areRestricted(definition)) {
            return false;
        }
        List<JsonNode> elements = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        List<String> free = new ArrayList<>(ValueTypes.of(definition));
        elements.forEach(
                element -> member(element, TYPE).ifPresent(type -> free.removeIf(type.asString("")::equalsIgnoreCase)));
        boolean changed = false;
        for (JsonNode element : elements) {
            boolean lacks = element instanceof ObjectNode object
                    && !object.isEmpty()
                    && member(object, TYPE).isEmpty();
            if (lacks && !free.isEmpty()) {
                ((ObjectNode) element).put(TYPE, free.remove(0));
                changed = true;
            }
        }
        return changed;
    }

    private boolean addExtensions(Declaration.Type type, ObjectNode body) {
        boolean changed = false;
        for (Map.Entry<String, Boolean> extension : type.extensions().entrySet()) {
            String uri = extension.getKey();
            JsonNode container = body.get(uri);
            if (container == null && extension.getValue()) {
                container = body.putObject(uri);
            }
            if (container instanceof ObjectNode object && addTo(object, declaration.attributes(uri))) {
                changed = true;
                if (body.get("schemas") instanceof ArrayNode schemas
                        && !schemas.toString().contains('"' + uri + '"')) {
                    schemas.add(uri);
                }
            }
        }
        return changed;
    }

    private static String name(JsonNode definition) {
        return definition.path("name").asString("");
    }
}
