package dev.scimkit.testkit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many values a list of a server can hold. A server that keeps an e-mail address for work, and no other, says so with the
 * canonical values of {@code type} (RFC 7643 section 7), and refuses the rest.
 */
final class Places {

    private final Declaration declaration;
    private final Declaration.Type type;

    Places(Declaration declaration, Declaration.Type type) {
        this.declaration = declaration;
        this.type = type;
    }

    /** Why a server may refuse a request: it writes more values than a list has places for. */
    Optional<String> lackingFor(byte[] body) {
        JsonNode request = parsed(body);
        for (JsonNode list : declaration.attributes(type.schema())) {
            List<String> kinds = kinds(list);
            String name = list.path("name").asString("");
            if (!kinds.isEmpty() && !fits(written(request, name), kinds)) {
                return Optional.of("The server declares that " + name + " of " + type.name() + " hold "
                        + String.join(", ", kinds) + " only, and refuses other or further values");
            }
        }
        return Optional.empty();
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0
                    ? JsonMapper.shared().missingNode()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException malformed) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** The types of the values that a list has, if the server restricts them. */
    private static List<String> kinds(JsonNode list) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode part : list.path("subAttributes")) {
            if (part.path("name").asString("").equals("type")
                    && list.path("multiValued").asBoolean(false)) {
                part.path("canonicalValues").forEach(value -> kinds.add(value.asString("")));
            }
        }
        return kinds;
    }

    /** The values that a request writes to a list, in a resource or in the operations of a PATCH. */
    private static List<JsonNode> written(JsonNode request, String name) {
        List<JsonNode> values = new ArrayList<>(elements(request.path(name)));
        for (JsonNode operation : request.path("Operations")) {
            JsonNode value = operation.path("value");
            values.addAll(elements(operation.path("path").asString("").equals(name) ? value : value.path(name)));
        }
        return values;
    }

    private static List<JsonNode> elements(JsonNode value) {
        return value.isArray() ? List.copyOf(value.values()) : value.isObject() ? List.of(value) : List.of();
    }

    private static boolean fits(List<JsonNode> values, List<String> kinds) {
        return values.size() <= kinds.size()
                && values.stream()
                        .map(value -> value.path("type").asString(""))
                        .allMatch(kind -> kind.isEmpty() || kinds.stream().anyMatch(kind::equalsIgnoreCase));
    }
}
