package dev.scimkit.testkit.repository;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the first difference of two resources; numbers and times are the same in any spelling. */
final class TreeDifference {

    private final boolean inOrder;

    private TreeDifference(boolean inOrder) {
        this.inOrder = inOrder;
    }

    /** Compares lists element by element. */
    static Optional<String> inOrder(JsonNode expected, JsonNode got) {
        return new TreeDifference(true).find("", expected, got);
    }

    /** Compares lists as sets, since the order of values has no meaning (RFC 7643 section 2.4). */
    static Optional<String> inAnyOrder(JsonNode expected, JsonNode got) {
        return new TreeDifference(false).find("", expected, got);
    }

    private Optional<String> find(String path, JsonNode expected, JsonNode got) {
        if (expected instanceof ObjectNode && got instanceof ObjectNode) {
            Set<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(got.propertyNames());
            return names.stream()
                    .map(name -> find(path.isEmpty() ? name : path + "." + name, expected.path(name), got.path(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
            return inOrder ? findInOrder(path, expected, got) : findInAnyOrder(path, expected, got);
        }
        return isSame(expected, got)
                ? Optional.empty()
                : Optional.of("'" + path + "' is " + text(got) + " instead of " + text(expected));
    }

    private Optional<String> findInOrder(String path, JsonNode expected, JsonNode got) {
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = find(path + "[" + i + "]", expected.get(i), got.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> findInAnyOrder(String path, JsonNode expected, JsonNode got) {
        List<JsonNode> left = new ArrayList<>(got.values());
        for (JsonNode element : expected) {
            Optional<JsonNode> same = left.stream()
                    .filter(other -> find("", element, other).isEmpty())
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.of("'" + path + "' is " + text(got) + " and lacks " + text(element));
            }
            left.remove(same.get());
        }
        return Optional.empty();
    }

    private static boolean isSame(JsonNode expected, JsonNode got) {
        if (expected.isNumber() && got.isNumber()) {
            return expected.decimalValue().compareTo(got.decimalValue()) == 0;
        }
        return expected.equals(got)
                || (expected.isString() && got.isString() && isSameTime(expected.stringValue(), got.stringValue()));
    }

    private static boolean isSameTime(String expected, String got) {
        try {
            return OffsetDateTime.parse(expected)
                    .toInstant()
                    .equals(OffsetDateTime.parse(got).toInstant());
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static String text(JsonNode node) {
        return node instanceof MissingNode ? "absent" : node.toString();
    }
}
