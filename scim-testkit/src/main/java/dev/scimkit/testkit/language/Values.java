package dev.scimkit.testkit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds values in a JSON tree by pointer.
 *
 * <p>A pointer is a JSON pointer (RFC 6901) in which {@code *} stands for every element of an array; schema URIs need
 * no escape, because they contain no slash.
 */
final class Values {

    private Values() {}

    /**
     * Finds the values at a pointer. An array yields its elements; missing members, null and empty arrays are not
     * values (RFC 7643 section 2.5).
     */
    static List<JsonNode> at(JsonNode root, String pointer) {
        List<JsonNode> found = List.of(root);
        for (String step : steps(pointer)) {
            List<JsonNode> next = new ArrayList<>();
            found.forEach(node -> step(node, step, next));
            found = next;
        }
        return found.stream()
                .filter(Values::isAssigned)
                .flatMap(Values::elements)
                .toList();
    }

    private static List<String> steps(String pointer) {
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("a pointer begins with /: " + pointer);
        }
        return List.of(pointer.substring(1).split("/", -1));
    }

    private static void step(JsonNode node, String step, List<JsonNode> next) {
        if (step.equals("*")) {
            node.forEach(next::add);
        } else if (node.isArray()) {
            next.add(node.path(Integer.parseInt(step)));
        } else {
            next.add(node.path(step.replace("~1", "/")));
        }
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.values().stream() : Stream.of(node);
    }

    private static boolean isAssigned(JsonNode node) {
        return !node.isMissingNode() && !node.isNull() && !(node.isArray() && node.isEmpty());
    }

    /** Converts a string, boolean, number or node to a node. */
    static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof String text) {
            return nodes.stringNode(text);
        }
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof Integer number) {
            return nodes.numberNode(number);
        }
        throw new IllegalArgumentException("not a JSON value: " + value);
    }
}
