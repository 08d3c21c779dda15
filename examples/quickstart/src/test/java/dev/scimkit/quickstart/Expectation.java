package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Compares JSON exactly with the expectation in a file.
 *
 * <p>An expected string may contain placeholders for values that the server chooses. A whole string {@code {{user:id}}}
 * accepts a well-formed value of the kind {@code id}, {@code timestamp} or {@code version} and gives it the name
 * {@code user}; an id must be new, and a version new for that user. {@code {{user}}} anywhere stands for the value with
 * that name. {@code {{:sentence}}} accepts any text.
 */
final class Expectation {

    private static final Pattern NAMING = Pattern.compile("\\{\\{([a-zA-Z0-9.]*):([a-z]+)}}");
    private static final Pattern NAME = Pattern.compile("\\{\\{([a-zA-Z0-9.]+)}}");

    private final Map<String, String> values = new HashMap<>();

    void name(String name, String value) {
        values.put(name, value);
    }

    /** Replaces placeholders in a text by the named values. */
    String fill(String text) {
        return fill(text, UnaryOperator.identity());
    }

    /** Replaces placeholders in a JSON document by the named values. */
    String fill(JsonNode document) {
        return fill(document.toString(), value -> {
            String literal = StringNode.valueOf(value).toString();
            return literal.substring(1, literal.length() - 1);
        });
    }

    private String fill(String text, UnaryOperator<String> escape) {
        return NAME.matcher(text).replaceAll(found -> {
            assertThat(values).as("names in " + text).containsKey(found.group(1));
            return Matcher.quoteReplacement(escape.apply(values.get(found.group(1))));
        });
    }

    void check(String where, JsonNode expected, JsonNode actual) {
        assertThat(actual.getNodeType()).as("type of " + where).isEqualTo(expected.getNodeType());
        if (expected.isObject()) {
            assertThat(names(actual)).as("members of " + where).isEqualTo(names(expected));
            expected.properties()
                    .forEach(member ->
                            check(where + "/" + member.getKey(), member.getValue(), actual.get(member.getKey())));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as("elements of " + where + ": " + actual).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                check(where + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (expected.isString()) {
            check(where, expected.stringValue(), actual.stringValue());
        } else {
            assertThat(actual).as(where).isEqualTo(expected);
        }
    }

    void check(String where, String expected, String actual) {
        Matcher naming = NAMING.matcher(expected);
        if (naming.matches()) {
            checkKind(where, naming.group(1), naming.group(2), actual);
            if (!naming.group(1).isEmpty()) {
                values.put(naming.group(1), actual);
            }
        } else {
            assertThat(actual).as(where).isEqualTo(fill(expected));
        }
    }

    private void checkKind(String where, String name, String kind, String actual) {
        switch (kind) {
            case "id" -> assertThat(actual).as(where).matches("[A-Za-z0-9-]+").isNotIn(values.values());
            case "version" ->
                assertThat(actual).as(where).matches("W/\"[^\"]+\"").isNotIn(valuesLike(name));
            case "timestamp" -> assertThat(Instant.parse(actual)).as(where).isBeforeOrEqualTo(Instant.now());
            case "sentence" -> assertThat(actual).as(where).isNotBlank();
            default -> throw new AssertionError("Unknown kind " + kind);
        }
    }

    /** The values whose names have the same part before the dot. */
    private Set<String> valuesLike(String name) {
        String owner = name.replaceFirst("\\..*", ".");
        return values.keySet().stream()
                .filter(other -> other.startsWith(owner))
                .map(values::get)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
