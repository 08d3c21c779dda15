package dev.scimkit.testkit.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The attributes of users that play a part in a rule: the standard ones where the server declares them, otherwise others of
 * the same kind.
 *
 * <p>A rule about a text writes {@code {title}}: a server whose users have no title is tested with another singular text
 * that clients may write. Different names stand for different attributes. If none is left, the rule is skipped.
 */
final class StandIns {

    /** The kinds, and the names that ask for each. */
    private static final Set<String> TEXTS = Set.of("title", "nickname", "displayname", "usertype");

    private static final String COMPLEX = "name";
    private static final Set<String> PARTS = Set.of("givenname", "familyname");
    private static final Set<String> LISTS = Set.of("emails", "roles");

    /** How the RFC spells the names. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "title", "title",
            "nickname", "nickName",
            "displayname", "displayName",
            "usertype", "userType",
            "givenname", "givenName",
            "familyname", "familyName",
            "name", "name",
            "emails", "emails",
            "roles", "roles");

    /** Texts whose values are not free, and those that a server makes of others. */
    private static final Set<String> NOT_FREE = Set.of(
            "id",
            "externalid",
            "username",
            "password",
            "locale",
            "preferredlanguage",
            "timezone",
            "formatted",
            "phonenumbers",
            "photos",
            "x509certificates",
            "addresses");

    private final Declaration declaration;
    private final String schema;
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();

    StandIns(Declaration declaration) {
        this.declaration = declaration;
        this.schema = declaration.typeAt("/Users").map(Declaration.Type::schema).orElse(SchemaUris.USER);
    }

    /** Whether a name in braces stands for an attribute. */
    static boolean isKnown(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return TEXTS.contains(key) || PARTS.contains(key) || LISTS.contains(key) || key.equals(COMPLEX);
    }

    /**
     * Finds the attribute that a name stands for.
     *
     * @return its name; an attribute and a sub-attribute if a text has to be part of a complex attribute
     * @throws RuleSkipped if the server has none
     */
    synchronized List<String> resolve(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        List<String> path = chosen.get(key);
        if (path == null) {
            path = choose(name, key)
                    .orElseThrow(() -> new RuleSkipped(
                            "The server declares no attribute of users that can stand for " + name + ": " + kind(key)));
            chosen.put(key, path);
        }
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        return capitals
                ? path.stream().map(part -> part.toUpperCase(Locale.ROOT)).toList()
                : path;
    }

    private static String kind(String key) {
        if (TEXTS.contains(key)) {
            return "another singular text that clients may write";
        }
        if (LISTS.contains(key)) {
            return "another list of complex values";
        }
        return key.equals(COMPLEX)
                ? "another singular complex attribute with texts that clients may write"
                : "another text of the same complex attribute";
    }

    private Optional<List<String>> choose(String name, String key) {
        if (declaration.attributes(schema).isEmpty()) {
            return Optional.of(List.of(SPELLINGS.getOrDefault(key, name)));
        }
        if (PARTS.contains(key)) {
            JsonNode owner =
                    declaration.attribute(schema, resolve(COMPLEX).get(0)).orElseThrow();
            return Stream.concat(declared(owner, name), parts(owner))
                    .map(part -> List.of(name(part)))
                    .filter(path -> !chosen.containsValue(path))
                    .findFirst();
        }
        Predicate<JsonNode> fits =
                TEXTS.contains(key) ? StandIns::isText : LISTS.contains(key) ? StandIns::isList : this::isFreeComplex;
        Stream<List<String>> top = Stream.concat(
                        declaration.attribute(schema, name).stream(), declaration.attributes(schema).stream())
                .filter(fits)
                .map(attribute -> List.of(name(attribute)));
        Stream<List<String>> nested = TEXTS.contains(key) ? partsOfComplex() : Stream.empty();
        return Stream.concat(top, nested)
                .filter(path -> !chosen.containsValue(path))
                .findFirst();
    }

    private static Stream<JsonNode> declared(JsonNode owner, String name) {
        return parts(owner).filter(part -> name(part).equalsIgnoreCase(name));
    }

    private static Stream<JsonNode> parts(JsonNode owner) {
        return owner.path("subAttributes").valueStream().filter(StandIns::isText);
    }

    private Stream<List<String>> partsOfComplex() {
        List<List<String>> paths = new ArrayList<>();
        for (JsonNode owner : declaration.attributes(schema)) {
            if (isComplex(owner) && mayLose(owner) && !List.of(name(owner)).equals(chosen.get(COMPLEX))) {
                parts(owner).forEach(part -> paths.add(List.of(name(owner), name(part))));
            }
        }
        return paths.stream();
    }

    /** Whether a complex attribute may lose a part that is not required. */
    private static boolean mayLose(JsonNode owner) {
        return !owner.path("required").asBoolean(false)
                || owner.path("subAttributes")
                        .valueStream()
                        .anyMatch(part -> part.path("required").asBoolean(false));
    }

    /** A complex attribute of which no part is used as a text. */
    private boolean isFreeComplex(JsonNode attribute) {
        return isComplex(attribute)
                && !attribute.path("required").asBoolean(false)
                && parts(attribute).findAny().isPresent()
                && chosen.values().stream().map(path -> path.get(0)).noneMatch(name(attribute)::equals);
    }

    private static boolean isComplex(JsonNode attribute) {
        return isFree(attribute) && is(attribute, "type", "complex") && !isMultiValued(attribute);
    }

    private static boolean isText(JsonNode attribute) {
        return isFree(attribute)
                && is(attribute, "type", "string")
                && !isMultiValued(attribute)
                && !attribute.path("caseExact").asBoolean(false)
                && !attribute.path("required").asBoolean(false)
                && is(attribute, "uniqueness", "none")
                && attribute.path("canonicalValues").isEmpty();
    }

    private static boolean isList(JsonNode attribute) {
        return isFree(attribute)
                && is(attribute, "type", "complex")
                && is(attribute, "uniqueness", "none")
                && isMultiValued(attribute)
                && !attribute.path("required").asBoolean(false)
                && attribute
                        .path("subAttributes")
                        .valueStream()
                        .anyMatch(part -> name(part).equals("value") && isWritableText(part));
    }

    private static boolean isWritableText(JsonNode part) {
        return is(part, "type", "string")
                && is(part, "mutability", "readWrite")
                && is(part, "uniqueness", "none") // several users get the same value
                && part.path("canonicalValues").isEmpty()
                && part.path("referenceTypes").isEmpty();
    }

    /** Whether clients may write any value and see it again. */
    private static boolean isFree(JsonNode attribute) {
        return is(attribute, "mutability", "readWrite")
                && is(attribute, "returned", "default")
                && !NOT_FREE.contains(name(attribute).toLowerCase(Locale.ROOT));
    }

    private static boolean isMultiValued(JsonNode attribute) {
        return attribute.path("multiValued").asBoolean(false);
    }

    private static final Map<String, String> DEFAULTS =
            Map.of("type", "string", "mutability", "readWrite", "returned", "default", "uniqueness", "none");

    private static boolean is(JsonNode attribute, String characteristic, String value) {
        return attribute
                .path(characteristic)
                .asString(DEFAULTS.get(characteristic))
                .equals(value);
    }

    private static String name(JsonNode definition) {
        return definition.path("name").asString("");
    }
}
