package dev.scimkit.testkit.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes values that fit the definitions of attributes in a schema (RFC 7643 section 7).
 *
 * <p>Different numbers give different values where the type has enough of them; those of attributes that must be unique
 * also carry the tag.
 */
public final class SampleValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Instant FIRST_TIME = Instant.parse("2026-01-01T08:00:00Z");
    /** Sub-attributes that servers compute from others, or that say nothing on their own. */
    private static final Set<String> MADE_OF_OTHERS = Set.of("formatted", "display", "type", "primary");

    private static final int PHONES_FOR_FICTION = 100;

    private static final List<String> LANGUAGES = List.of("en-US", "de-CH", "fr-FR", "pt-BR", "ja-JP");
    private static final List<String> ZONES =
            List.of("Europe/Zurich", "America/New_York", "Asia/Tokyo", "Africa/Nairobi", "Australia/Perth");
    private static final List<String> COUNTRIES = List.of("CH", "US", "JP", "KE", "AU");

    private final String tag;

    /**
     * Makes a source of values.
     *
     * @param tag part of all values that must be unique, such as {@code scimkit-1f0c}
     */
    public SampleValues(String tag) {
        this.tag = tag;
    }

    /**
     * Makes a value.
     *
     * @param definition the definition of the attribute
     * @param number tells values apart
     * @return the value, a list if the attribute is multi-valued; empty if clients cannot write the attribute, or no valid
     *     value is known, as for a reference to a resource
     */
    public Optional<JsonNode> of(JsonNode definition, int number) {
        return made(definition, number, part -> true);
    }

    /**
     * Makes a value with nothing that is not required.
     *
     * @param definition the definition of the attribute
     * @param number tells values apart
     * @return the value, which is true for {@code active}; one of a complex attribute has its required parts or, if there
     *     are none, {@code value} or the first that clients may write; empty if there is no valid value, see {@link #of}
     */
    public Optional<JsonNode> least(JsonNode definition, int number) {
        Set<String> names = leastParts(definition);
        return made(definition, number, part -> names.contains(name(part)))
                .map(value -> value.isBoolean() && name(definition).equalsIgnoreCase("active")
                        ? JSON.booleanNode(true)
                        : value);
    }

    private static Set<String> leastParts(JsonNode definition) {
        List<JsonNode> parts = definition
                .path("subAttributes")
                .valueStream()
                .filter(part -> isWritable(part) && !refersToResources(part))
                .toList();
        Set<String> required =
                names(parts.stream().filter(part -> part.path("required").asBoolean(false)));
        if (!required.isEmpty()) {
            return required;
        }
        return parts.stream()
                .map(SampleValues::name)
                .filter(name -> !MADE_OF_OTHERS.contains(name))
                .min(Comparator.comparing((String name) -> !name.equals("value")))
                .map(Set::of)
                .orElseGet(() -> names(parts.stream()));
    }

    private static Set<String> names(Stream<JsonNode> parts) {
        return parts.map(SampleValues::name).collect(Collectors.toSet());
    }

    private Optional<JsonNode> made(JsonNode definition, int number, Predicate<JsonNode> wanted) {
        if (!isWritable(definition) || refersToResources(definition) || isCertificate(definition)) {
            return Optional.empty();
        }
        boolean multiValued = definition.path("multiValued").asBoolean(false);
        if (!isComplex(definition)) {
            JsonNode value = simple(definition, "", number);
            return Optional.of(multiValued ? JSON.arrayNode().add(value) : value);
        }
        if (!multiValued) {
            return notEmpty(complex(definition, number, wanted));
        }
        ArrayNode values = JSON.arrayNode();
        notEmpty(complex(definition, number, wanted)).ifPresent(values::add);
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /**
     * Says whether clients may write an attribute.
     *
     * @param definition the definition of the attribute
     * @return false if it is readOnly
     */
    public static boolean isWritable(JsonNode definition) {
        return !definition.path("mutability").asString("readWrite").equals("readOnly");
    }

    /**
     * Says whether an attribute is complex.
     *
     * @param definition the definition of the attribute
     * @return true if its type is complex
     */
    public static boolean isComplex(JsonNode definition) {
        return definition.path("type").asString("string").equals("complex");
    }

    private static Optional<JsonNode> notEmpty(ObjectNode object) {
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    /**
     * Says whether the values of an attribute are ids or URIs of resources that must exist.
     *
     * @param definition the definition of the attribute
     * @return true if it is, or has as {@code $ref}, a reference to resources of the server
     */
    public static boolean refersToResources(JsonNode definition) {
        for (JsonNode type : definition.path("referenceTypes")) {
            if (!List.of("external", "uri").contains(type.asString())) {
                return true;
            }
        }
        for (JsonNode part : definition.path("subAttributes")) {
            if (name(part).equals("$ref") && refersToResources(part)) {
                return true;
            }
        }
        return false;
    }

    /** A certificate has to be a real one; no server requires any. */
    private static boolean isCertificate(JsonNode definition) {
        return name(definition).equalsIgnoreCase("x509Certificates");
    }

    private ObjectNode complex(JsonNode definition, int number, Predicate<JsonNode> wanted) {
        ObjectNode value = JSON.objectNode();
        for (JsonNode part : definition.path("subAttributes")) {
            if (!wanted.test(part) || !isWritable(part) || refersToResources(part)) {
                continue;
            }
            if (name(part).equals("primary")) {
                value.put("primary", true);
            } else if (part.path("multiValued").asBoolean(false)) {
                value.set(name(part), JSON.arrayNode().add(simple(part, name(definition), number)));
            } else {
                value.set(name(part), simple(part, name(definition), number));
            }
        }
        return value;
    }

    private JsonNode simple(JsonNode definition, String owner, int number) {
        return switch (definition.path("type").asString("string")) {
            case "boolean" -> JSON.booleanNode(number % 2 == 1);
            case "integer" -> JSON.numberNode(number);
            case "decimal" -> JSON.numberNode(number + 0.5);
            case "dateTime" -> JSON.stringNode(FIRST_TIME.plusSeconds(number).toString());
            case "binary" ->
                JSON.stringNode(
                        Base64.getEncoder().encodeToString(("scimkit" + number).getBytes(StandardCharsets.US_ASCII)));
            case "reference" -> JSON.stringNode("https://www.example.com/" + tag + "/" + number);
            default -> JSON.stringNode(text(definition, owner, number));
        };
    }

    private String text(JsonNode definition, String owner, int number) {
        List<String> canonical = new ArrayList<>();
        definition.path("canonicalValues").forEach(value -> canonical.add(value.asString()));
        if (!canonical.isEmpty()) {
            return canonical.get(number % canonical.size());
        }
        String name = name(definition);
        if (owner.equalsIgnoreCase("emails") && name.equals("value")) {
            return tag + "-" + number + "@example.com";
        }
        if (owner.equalsIgnoreCase("phoneNumbers") && name.equals("value")) {
            return "tel:+1-201-555-01%02d".formatted(number % PHONES_FOR_FICTION);
        }
        return switch (name) {
            case "locale", "preferredLanguage" -> LANGUAGES.get(number % LANGUAGES.size());
            case "timezone" -> ZONES.get(number % ZONES.size());
            case "country" -> COUNTRIES.get(number % COUNTRIES.size());
            default ->
                definition.path("uniqueness").asString("none").equals("none")
                        ? name + " " + number
                        : tag + "-" + number;
        };
    }

    private static String name(JsonNode definition) {
        return definition.path("name").asString("");
    }
}
