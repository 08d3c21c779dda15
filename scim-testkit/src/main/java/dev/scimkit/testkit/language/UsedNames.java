package dev.scimkit.testkit.language;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The names of attributes in a request: in its query, its body and the paths of its operations. */
final class UsedNames {

    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"?");
    private static final Pattern BRACKETS = Pattern.compile("([\\w$-]+)\\[([^\\]]*)]?(?:\\.([\\w$-]+))?");
    private static final Pattern URI = Pattern.compile("urn:[\\w:.-]*:(?=[A-Za-z])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z$][\\w$-]*(?:\\.[\\w$-]+)?");
    private static final List<String> PATHS_IN_QUERY = List.of("filter", "sortBy", "attributes", "excludedAttributes");

    private final List<String> names = new ArrayList<>();

    private UsedNames() {}

    /**
     * Finds the names.
     *
     * @param path the path of the request, with its query
     * @param body its body, which need not be JSON
     */
    static Stream<String> in(String path, byte[] body) {
        UsedNames used = new UsedNames();
        int query = path.indexOf('?');
        if (query >= 0) {
            used.addQuery(path.substring(query + 1));
        }
        if (parsed(body) instanceof ObjectNode object) {
            used.addBody(object);
        }
        return used.names.stream();
    }

    /** Reads a body; missing if it is not JSON. */
    static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0
                    ? JsonMapper.shared().missingNode()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException malformed) {
            return JsonMapper.shared().missingNode();
        }
    }

    private void addQuery(String query) {
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2 && PATHS_IN_QUERY.contains(parts[0])) {
                addText(decoded(parts[1]));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private void addBody(ObjectNode body) {
        String schemas = body.path("schemas").toString();
        if (schemas.contains(SchemaUris.SEARCH_REQUEST)) {
            PATHS_IN_QUERY.forEach(name -> body.path(name).forEach(path -> addText(path.asString(""))));
            addText(body.path("filter").asString(""));
            addText(body.path("sortBy").asString(""));
        } else if (body.path("Operations").isArray()) {
            body.path("Operations").forEach(this::addOperation);
        } else {
            addMembers("", body);
        }
    }

    private void addOperation(JsonNode operation) {
        String path = operation.path("path").asString("");
        addText(path);
        boolean simple = path.matches("[\\w$-]*");
        if (simple) {
            addValue(path, operation.path("value"));
        }
    }

    private void addValue(String path, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> addValue(path, element));
        } else if (value instanceof ObjectNode object) {
            addMembers(path.isEmpty() ? "" : path + ".", object);
        }
    }

    private void addMembers(String prefix, ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (name.contains(":")) {
                addValue("", member.getValue());
            } else {
                names.add(prefix + name);
                if (prefix.isEmpty()) {
                    addValue(name, member.getValue());
                }
            }
        }
    }

    /** Adds the names in a filter or a path. */
    private void addText(String text) {
        String rest = URI.matcher(STRING.matcher(text).replaceAll(" ")).replaceAll("");
        Matcher brackets = BRACKETS.matcher(rest);
        while (brackets.find()) {
            String owner = brackets.group(1);
            names.add(owner);
            NAME.matcher(brackets.group(2)).results().forEach(part -> names.add(owner + "." + part.group()));
            if (brackets.group(3) != null) {
                names.add(owner + "." + brackets.group(3));
            }
        }
        NAME.matcher(BRACKETS.matcher(rest).replaceAll(" ")).results().forEach(name -> names.add(name.group()));
    }
}
