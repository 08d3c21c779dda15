package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SampleValues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes bodies with the attributes that a server requires, beyond {@code userName} of users and {@code displayName} of
 * groups, which rules set themselves.
 */
final class RequiredValues {

    private static final Set<String> SET_BY_RULES = Set.of("username", "displayname");

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
            changed = addTo(body, declaration.attributes(type.get().schema()), true);
            changed |= addExtensions(type.get(), body);
        }
        return changed;
    }

    /** A value that an operation adds to a list needs its required parts. */
    private boolean completeValue(Declaration.Type type, JsonNode operation) {
        String path = operation.path("path").asString("");
        return !operation.path("op").asString("").equalsIgnoreCase("remove")
                && declaration
                        .attribute(type.schema(), path)
                        .filter(attribute -> attribute.path("multiValued").asBoolean(false))
                        .map(attribute -> addParts(attribute, operation.path("value")))
                        .orElse(false);
    }

    private boolean addTo(ObjectNode owner, List<JsonNode> definitions, boolean top) {
        boolean changed = false;
        for (JsonNode definition : definitions) {
            String name = definition.path("name").asString("");
            JsonNode value = owner.get(name);
            boolean required = definition.path("required").asBoolean(false)
                    && !(top && SET_BY_RULES.contains(name.toLowerCase(Locale.ROOT)));
            if (value != null) {
                changed |= addParts(definition, value);
            } else if (required) {
                Optional<JsonNode> made = values.of(definition, numbers.incrementAndGet());
                made.ifPresent(sample -> owner.set(name, sample));
                changed |= made.isPresent();
            }
        }
        return changed;
    }

    private boolean addParts(JsonNode definition, JsonNode value) {
        List<JsonNode> parts = List.copyOf(definition.path("subAttributes").values());
        boolean changed = false;
        if (parts.isEmpty()) {
            return false;
        }
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            changed = addTo(object, parts, false);
        } else if (value instanceof ArrayNode array) {
            for (JsonNode element : array) {
                changed |= element instanceof ObjectNode object && !object.isEmpty() && addTo(object, parts, false);
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
            if (container instanceof ObjectNode object && addTo(object, declaration.attributes(uri), false)) {
                changed = true;
                if (body.get("schemas") instanceof ArrayNode schemas
                        && !schemas.toString().contains('"' + uri + '"')) {
                    schemas.add(uri);
                }
            }
        }
        return changed;
    }
}
