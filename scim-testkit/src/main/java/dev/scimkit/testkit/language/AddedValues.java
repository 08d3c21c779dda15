package dev.scimkit.testkit.language;

import dev.scimkit.testkit.rule.Answer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Remembers for each resource which attributes the rule wrote, and which values were added because the server requires
 * them. Only what was added explains an unmet expectation: a value that the rule wrote must be kept.
 */
final class AddedValues {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");

    private final Declaration declaration;
    private final Map<String, Content> contents = new HashMap<>();

    /**
     * What a resource got.
     *
     * @param written the names of the attributes that the rule wrote, in lower case
     * @param added those that were added: each in an object, or in one in an extension, as in a resource
     */
    private record Content(Set<String> written, Map<String, JsonNode> added) {}

    AddedValues(Declaration declaration) {
        this.declaration = declaration;
    }

    /**
     * Notes what a request changed, if it succeeded.
     *
     * @param call the request as the rule has it
     * @param path its path without the query
     * @param sent its body with what was added
     */
    synchronized void note(ServerCall call, String path, byte[] sent, Answer answer) {
        if (!METHODS.contains(call.method()) || answer.status() < 200 || answer.status() > 299) {
            return;
        }
        JsonNode ofRule = UsedNames.parsed(call.body());
        JsonNode whole = UsedNames.parsed(sent);
        if (!path.startsWith("/Bulk")) {
            remember(call.method(), path, ofRule, whole)
                    .ifPresent(content -> created(call, answer).ifPresent(place -> contents.put(place, content)));
            return;
        }
        for (int i = 0; i < ofRule.path("Operations").size(); i++) {
            JsonNode operation = ofRule.path("Operations").path(i);
            String place = operation.path("path").asString("");
            remember(
                            operation.path("method").asString("").toUpperCase(Locale.ROOT),
                            place,
                            operation.path("data"),
                            whole.path("Operations").path(i).path("data"))
                    .ifPresent(content -> contents.put(place + "#" + contents.size(), content));
        }
    }

    private static Optional<String> created(ServerCall call, Answer answer) {
        try {
            return call.method().equals("POST") ? Optional.of(answer.path()) : Optional.empty();
        } catch (RuleFailure withoutId) {
            return Optional.empty();
        }
    }

    /** Returns what a resource got that has no path of its own yet. */
    private Optional<Content> remember(String method, String path, JsonNode ofRule, JsonNode whole) {
        Optional<Declaration.Type> type = path.length() < 2 ? Optional.empty() : declaration.typeAt(path);
        if (type.isEmpty() || !METHODS.contains(method)) {
            return Optional.empty();
        }
        Content before = contents.get(path);
        Content content =
                method.equals("PATCH") && before != null ? before : new Content(new HashSet<>(), new HashMap<>());
        contents.put(path, content);
        List<String> uris = Stream.concat(Stream.of(type.get().schema()), type.get().extensions().keySet().stream())
                .toList();
        Set<String> names = WrittenValue.in(ofRule, uris).stream()
                .map(written -> written.path().replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        content.written().addAll(names);
        if (!method.equals("PATCH") && whole instanceof ObjectNode resource) {
            addOthers(content, names, resource, uris);
        }
        return method.equals("POST") ? Optional.of(content) : Optional.empty();
    }

    private static void addOthers(Content content, Set<String> names, ObjectNode resource, List<String> uris) {
        for (Map.Entry<String, JsonNode> member : resource.properties()) {
            boolean extension = uris.contains(member.getKey());
            ObjectNode owner = extension && member.getValue() instanceof ObjectNode object ? object : resource;
            Stream<String> attributes =
                    extension ? owner.propertyStream().map(Map.Entry::getKey) : Stream.of(member.getKey());
            attributes.forEach(attribute -> {
                String name = attribute.toLowerCase(Locale.ROOT);
                if (!names.contains(name)) {
                    ObjectNode value = JsonNodeFactory.instance.objectNode();
                    (extension ? value.putObject(member.getKey()) : value).set(attribute, owner.path(attribute));
                    content.added().put(name, value);
                }
            });
        }
    }

    /**
     * Says whether an expectation is not met because of what was added.
     *
     * @param resourcePath the path of the request whose answer is looked at
     * @param name the name of the attribute
     * @param pointer the place in the answer
     * @param found the values there
     * @param expectation whether values meet the expectation
     * @return true if the rule never wrote the attribute and all values were added; or if it did, to a list, and the
     *     others meet the expectation
     */
    synchronized boolean explain(
            String resourcePath,
            String name,
            String pointer,
            List<JsonNode> found,
            Predicate<List<JsonNode>> expectation) {
        String attribute = name.toLowerCase(Locale.ROOT);
        boolean listed = pointer.startsWith("/Resources/");
        Content own = contents.get(resourcePath);
        Collection<Content> possible = listed || own == null ? contents.values() : List.of(own);
        String below = pointer.replaceFirst("^/Resources/[^/]+", "");
        List<JsonNode> added = possible.stream()
                .flatMap(content -> Stream.ofNullable(content.added().get(attribute)))
                .flatMap(value -> Values.at(value, below).stream())
                .toList();
        List<JsonNode> others = found.stream()
                .filter(value -> added.stream().noneMatch(one -> holds(value, one)))
                .toList();
        boolean written =
                possible.stream().anyMatch(content -> content.written().contains(attribute));
        return others.size() < found.size()
                && (written ? !others.isEmpty() && expectation.test(others) : others.isEmpty());
    }

    /** Whether a value is another one, or has all its members: servers may add some of their own. */
    private static boolean holds(JsonNode value, JsonNode other) {
        return value.equals(other)
                || (value.isObject()
                        && other.isObject()
                        && other.properties().stream()
                                .allMatch(member -> holds(value.path(member.getKey()), member.getValue())));
    }
}
