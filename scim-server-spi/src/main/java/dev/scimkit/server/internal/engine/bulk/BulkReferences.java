package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * References of the form {@code bulkId:x} to resources that the same bulk request creates (RFC 7644 section 3.7.2).
 *
 * <p>In data they take the place of identifiers: as {@code value}, {@code $ref} or {@code manager}, also in the filters of
 * PATCH paths. Text elsewhere that happens to look like a reference is left alone.
 */
final class BulkReferences {

    static final String PREFIX = "bulkId:";

    private static final String PATH = "path";
    private static final Set<String> PLACES = Set.of("value", "$ref", "manager");

    private BulkReferences() {}

    /** The bulkIds that an operation refers to. */
    static Set<String> in(BulkRequest.Operation operation) {
        Set<String> found = new LinkedHashSet<>();
        String path = operation.path();
        if (path != null) {
            collect(path, found);
        }
        ObjectNode data = operation.data();
        if (data != null) {
            collect(data, found);
            patchPaths(operation, data, (name, id) -> {
                found.add(id);
                return id;
            });
        }
        return found;
    }

    /** Replaces the references in a path by identifiers. */
    static String resolve(String path, CreatedResources created) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith(PREFIX)) {
                String id = created.id(segments[i].substring(PREFIX.length()));
                segments[i] = id == null ? segments[i] : PathSegments.encode(id);
            }
        }
        return String.join("/", segments);
    }

    /**
     * Replaces the references in the data of an operation by identifiers. Where the resource does not exist yet, the
     * element of an array, or else the attribute, is left out.
     */
    static ObjectNode resolve(BulkRequest.Operation operation, ObjectNode data, CreatedResources created) {
        JsonNode resolved = resolveNode(data, created);
        return resolved instanceof ObjectNode object
                ? patchPaths(
                        operation,
                        object,
                        (name, bulkId) ->
                                Objects.requireNonNullElse(created.replacement(name, bulkId), PREFIX + bulkId))
                : JsonTree.emptyObject();
    }

    /** Whether a reference may take the place of the identifier in an attribute. */
    static boolean isPlace(String attributeName) {
        return PLACES.contains(attributeName.toLowerCase(Locale.ROOT));
    }

    /** Replaces the references in the paths of a PATCH request. */
    private static ObjectNode patchPaths(
            BulkRequest.Operation operation, ObjectNode data, BinaryOperator<String> replacement) {
        return operation.method() == BulkRequest.Operation.Method.PATCH
                ? mapMembers(
                        data,
                        (name, operations) -> name.equalsIgnoreCase("Operations")
                                        && operations instanceof ArrayNode array
                                ? JsonTree.array(array.valueStream()
                                        .map(one ->
                                                one instanceof ObjectNode object ? patchPath(object, replacement) : one)
                                        .toList())
                                : operations)
                : data;
    }

    private static JsonNode patchPath(ObjectNode operation, BinaryOperator<String> replacement) {
        return mapMembers(
                operation,
                (name, value) -> name.equalsIgnoreCase(PATH) && value.isString()
                        ? StringNode.valueOf(PathReferences.replace(value.stringValue(), replacement))
                        : value);
    }

    private static ObjectNode mapMembers(ObjectNode object, BiFunction<String, JsonNode, JsonNode> change) {
        JsonTree.Builder builder = JsonTree.object();
        object.properties()
                .forEach(member -> builder.put(member.getKey(), change.apply(member.getKey(), member.getValue())));
        return builder.build();
    }

    /** Whether a path refers to a resource that has no identifier yet. */
    static boolean isIn(String path) {
        return path.contains("/" + PREFIX);
    }

    private static void collect(String path, Set<String> found) {
        for (String segment : path.split("/", -1)) {
            if (segment.startsWith(PREFIX)) {
                found.add(segment.substring(PREFIX.length()));
            }
        }
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String reference = reference(member.getKey(), member.getValue());
                if (reference == null) {
                    collect(member.getValue(), found);
                } else {
                    found.add(reference);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(element, found));
        }
    }

    private static @Nullable JsonNode resolveNode(JsonNode node, CreatedResources created) {
        if (node instanceof ObjectNode object) {
            return resolveMembers(object, created);
        }
        if (!(node instanceof ArrayNode array)) {
            return node;
        }
        List<JsonNode> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            JsonNode resolved = resolveNode(element, created);
            if (resolved != null) {
                elements.add(resolved);
            }
        }
        return JsonTree.array(elements);
    }

    private static @Nullable JsonNode resolveMembers(ObjectNode object, CreatedResources created) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String reference = reference(member.getKey(), member.getValue());
            if (reference == null) {
                builder.put(member.getKey(), resolveNode(member.getValue(), created));
                continue;
            }
            String replacement = created.replacement(member.getKey(), reference);
            if (replacement == null) {
                return null;
            }
            builder.put(member.getKey(), StringNode.valueOf(replacement));
        }
        return builder.build();
    }

    private static @Nullable String reference(String name, JsonNode value) {
        boolean refers = value.isString() && value.stringValue().startsWith(PREFIX) && isPlace(name);
        return refers ? value.stringValue().substring(PREFIX.length()) : null;
    }
}
