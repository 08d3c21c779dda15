package dev.scimkit.testkit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value that has no parts, in a resource or in the operations of a PATCH.
 *
 * @param path the attribute, without the URI of its schema, in lower case, a sub-attribute after a dot
 * @param value the value; null or an empty array if the attribute is to have none
 */
record WrittenValue(String path, JsonNode value) {

    private static final Pattern FILTER = Pattern.compile("\\[.*]");

    /**
     * Finds all values that a request writes.
     *
     * @param request the body of the request
     * @param uris the URIs of the schemas of the resource type
     */
    static List<WrittenValue> in(JsonNode request, List<String> uris) {
        List<WrittenValue> values = new ArrayList<>();
        if (!request.path("Operations").isArray()) {
            add(values, "", request, uris);
            return values;
        }
        for (JsonNode operation : request.path("Operations")) {
            String path = FILTER.matcher(operation.path("path").asString("")).replaceAll("");
            boolean removed = operation.path("op").asString("").equalsIgnoreCase("remove");
            add(
                    values,
                    below("", path, uris),
                    removed ? JsonNodeFactory.instance.nullNode() : operation.path("value"),
                    uris);
        }
        return values;
    }

    private static void add(List<WrittenValue> values, String path, JsonNode value, List<String> uris) {
        if (value.isArray() && !value.isEmpty()) {
            value.forEach(element -> add(values, path, element, uris));
        } else if (value.isObject() && !value.isEmpty()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                add(values, below(path, member.getKey(), uris), member.getValue(), uris);
            }
        } else if (!value.isMissingNode()) {
            values.add(new WrittenValue(path.toLowerCase(Locale.ROOT), value));
        }
    }

    /** Extensions are members whose names are URIs; attributes in a PATCH may begin with one. */
    private static String below(String owner, String name, List<String> uris) {
        for (String uri : uris) {
            if (name.equalsIgnoreCase(uri)) {
                return "";
            }
            if (name.regionMatches(true, 0, uri + ":", 0, uri.length() + 1)) {
                return name.substring(uri.length() + 1);
            }
        }
        return owner.isEmpty() ? name : owner + "." + name;
    }

    /** Whether the attribute is to have no value (RFC 7643 section 2.5). */
    boolean isNone() {
        return value.isNull() || value.isArray() || value.asString("x").isBlank();
    }
}
