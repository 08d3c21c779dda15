package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a server may refuse a request that other servers accept: what its schemas say about values (RFC 7643 section 7). A
 * server that keeps an e-mail address for work, and no other, says so with the canonical values of {@code type}.
 */
final class Refusals {

    private final Declaration declaration;
    private final Declaration.Type type;

    Refusals(Declaration declaration, Declaration.Type type) {
        this.declaration = declaration;
        this.type = type;
    }

    /** Why the server may refuse the body of a request; empty if its schemas give no reason. */
    Optional<String> reason(byte[] body) {
        JsonNode request = parsed(body);
        return Stream.<Function<JsonNode, Optional<String>>>of(this::tooMany, this::otherValue, this::notMade)
                .flatMap(look -> look.apply(request).stream())
                .findFirst();
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

    /** More values than a list has places for. */
    private Optional<String> tooMany(JsonNode request) {
        for (JsonNode list : declaration.attributes(type.schema())) {
            List<String> kinds = kinds(list);
            String name = name(list);
            if (!kinds.isEmpty() && !fits(lists(request, name), kinds)) {
                return Optional.of("The server declares that " + name + " of " + type.name() + " hold "
                        + String.join(", ", kinds) + " only, and refuses other or further values");
            }
        }
        return Optional.empty();
    }

    /** The types of the values that a list has, if the server restricts them. */
    private static List<String> kinds(JsonNode list) {
        return list.path("multiValued").asBoolean(false)
                ? list.path("subAttributes")
                        .valueStream()
                        .filter(part -> name(part).equals("type"))
                        .flatMap(part -> canonical(part).stream())
                        .toList()
                : List.of();
    }

    private static List<String> canonical(JsonNode definition) {
        return definition
                .path("canonicalValues")
                .valueStream()
                .map(value -> value.asString(""))
                .toList();
    }

    /** The values that a request writes to a list, in a resource or in the operations of a PATCH. */
    private static List<JsonNode> lists(JsonNode request, String name) {
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
                        .allMatch(kind -> kind.isEmpty() || isAmong(kinds, kind));
    }

    private static boolean isAmong(List<String> canonical, String value) {
        return canonical.stream().anyMatch(value::equalsIgnoreCase);
    }

    /** A value that is not one of the canonical ones, or none for a required attribute. */
    private Optional<String> otherValue(JsonNode request) {
        List<Written> written = Written.in(request, schemas().toList());
        return schemas()
                .flatMap(uri -> declaration.attributes(uri).stream())
                .flatMap(attribute -> Stream.concat(
                        otherValue(name(attribute), attribute, written),
                        attribute
                                .path("subAttributes")
                                .valueStream()
                                .flatMap(part -> otherValue(name(attribute) + "." + name(part), part, written))))
                .findFirst();
    }

    private Stream<String> otherValue(String path, JsonNode definition, List<Written> all) {
        List<String> canonical = canonical(definition);
        List<Written> written = all.stream()
                .filter(one -> one.path().equals(path.toLowerCase(Locale.ROOT)))
                .toList();
        if (isRequired(definition) && written.stream().anyMatch(Written::isNone)) {
            return Stream.of("The server requires " + path + " of " + type.name() + ", which the request removes");
        }
        boolean other = !canonical.isEmpty()
                && written.stream()
                        .filter(one -> !one.isNone())
                        .anyMatch(one -> !isAmong(canonical, one.value().asString("")));
        return other
                ? Stream.of("The server declares that " + path + " of " + type.name() + " is one of "
                        + String.join(", ", canonical) + ", and refuses other values")
                : Stream.empty();
    }

    /** A required attribute for which no value can be made up. */
    private Optional<String> notMade(JsonNode request) {
        if (!request.path("schemas").toString().contains('"' + type.schema() + '"')) {
            return Optional.empty();
        }
        Stream<String> lacking = Stream.concat(
                lacking(type.schema(), request),
                type.extensions().entrySet().stream()
                        .filter(extension -> extension.getValue() || request.has(extension.getKey()))
                        .flatMap(extension -> lacking(extension.getKey(), request.path(extension.getKey()))));
        return lacking.findFirst()
                .map(name -> "The server requires " + name + " of " + type.name()
                        + ", for which the testkit cannot make up a value");
    }

    private Stream<String> lacking(String uri, JsonNode owner) {
        return declaration.attributes(uri).stream()
                .filter(definition -> isRequired(definition)
                        && SampleValues.isWritable(definition)
                        && new SampleValues("").least(definition, 1).isEmpty())
                .map(Refusals::name)
                .filter(name -> owner.propertyNames().stream().noneMatch(name::equalsIgnoreCase));
    }

    private Stream<String> schemas() {
        return Stream.concat(Stream.of(type.schema()), type.extensions().keySet().stream());
    }

    private static boolean isRequired(JsonNode definition) {
        return definition.path("required").asBoolean(false);
    }

    private static String name(JsonNode definition) {
        return definition.path("name").asString("");
    }
}
