package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a server may refuse a request that other servers accept: what its schemas say about values (RFC 7643 section 7). */
final class Refusals {

    private static final Pattern TYPE_IN_FILTER = Pattern.compile("(?i)\\btype\\s+eq\\s+\"([^\"]*)\"");

    private static final JsonNode NOTHING = JsonMapper.shared().missingNode();

    private final Declaration declaration;
    private final Declaration.Type type;
    private final JsonNode current;

    /**
     * Prepares to look at a request.
     *
     * @param declaration what the server declares
     * @param type the type of the resource
     * @param current the resource as it is before a PATCH, missing otherwise
     */
    Refusals(Declaration declaration, Declaration.Type type, JsonNode current) {
        this.declaration = declaration;
        this.type = type;
        this.current = current;
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
            List<String> types = ValueTypes.of(list);
            String name = name(list);
            boolean onePerType = ValueTypes.areRestricted(list);
            List<String> before = onePerType ? types(current.path(name)) : new ArrayList<>();
            if (!types.isEmpty() && !fits(typesAfter(before, request, name), types, onePerType)) {
                return Optional.of("The server declares that " + name + " of " + type.name() + " hold "
                        + String.join(", ", types) + " only, and refuses other or further values");
            }
        }
        return Optional.empty();
    }

    /** The types that the values of a list have, or would have after the operations of a PATCH; empty if they have none. */
    private static List<String> typesAfter(List<String> before, JsonNode request, String name) {
        if (!request.path("Operations").isArray()) {
            return types(request.path(name));
        }
        List<String> types = new ArrayList<>(before);
        for (JsonNode operation : request.path("Operations")) {
            if (!operation.path("op").asString("").equalsIgnoreCase("remove")) {
                addTypes(types, operation, name);
            }
        }
        return types;
    }

    private static void addTypes(List<String> types, JsonNode operation, String name) {
        String path = operation.path("path").asString("");
        JsonNode value = operation.path("value");
        JsonNode written = path.equalsIgnoreCase(name) ? value : path.isEmpty() ? value.path(name) : NOTHING;
        if (!written.isMissingNode() && operation.path("op").asString("").equalsIgnoreCase("replace")) {
            types.clear();
        }
        types.addAll(types(written));
        if (path.startsWith(name + "[")) {
            TYPE_IN_FILTER
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .filter(found -> !ValueTypes.isAmong(types, found))
                    .forEach(types::add);
        }
    }

    private static List<String> types(JsonNode value) {
        Stream<JsonNode> elements =
                value.isArray() ? value.valueStream() : value.isMissingNode() ? Stream.empty() : Stream.of(value);
        return elements.filter(
                        element -> !element.isNull() && !element.asString("x").isEmpty())
                .map(element -> element.path("type").asString(""))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean fits(List<String> written, List<String> canonical, boolean onePerType) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return written.size() <= canonical.size()
                && written.stream()
                        .allMatch(type -> onePerType
                                ? ValueTypes.isAmong(canonical, type) && seen.add(type)
                                : type.isEmpty() || ValueTypes.isAmong(canonical, type));
    }

    /** A value that is not one of the canonical ones, or none for a required attribute. */
    private Optional<String> otherValue(JsonNode request) {
        List<WrittenValue> written = WrittenValue.in(request, schemas().toList());
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

    private Stream<String> otherValue(String path, JsonNode definition, List<WrittenValue> all) {
        List<String> canonical = definition
                .path("canonicalValues")
                .valueStream()
                .map(value -> value.asString(""))
                .toList();
        List<WrittenValue> written = all.stream()
                .filter(one -> one.path().equals(path.toLowerCase(Locale.ROOT)))
                .toList();
        if (isRequired(definition) && written.stream().anyMatch(WrittenValue::isNone)) {
            return Stream.of("The server requires " + path + " of " + type.name() + ", which the request removes");
        }
        boolean other = !canonical.isEmpty()
                && written.stream()
                        .filter(one -> !one.isNone())
                        .anyMatch(one ->
                                !ValueTypes.isAmong(canonical, one.value().asString("")));
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
