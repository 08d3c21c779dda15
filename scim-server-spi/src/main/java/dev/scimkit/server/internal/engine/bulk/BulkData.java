package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.server.internal.engine.bulk.BulkReferences.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The data of an operation with its references replaced.
 *
 * @param data the data, without the values that refer to resources that do not exist yet
 * @param leftOut those values
 */
record BulkData(ObjectNode data, List<LeftOut> leftOut) {

    /**
     * A value that was left out.
     *
     * @param path the attribute, as in the path of a PATCH operation
     * @param value the value with its references
     */
    record LeftOut(String path, JsonNode value) {}

    /** Replaces the references in the data of an operation. */
    static BulkData resolve(BulkRequest.Operation operation, ObjectNode data, Replacement replacement) {
        Resolver resolver = new Resolver(replacement);
        if (operation.method() == BulkRequest.Operation.Method.PATCH) {
            return new BulkData(resolver.patch(data), List.of());
        }
        ObjectNode resolved = resolver.attributes(data, "");
        return new BulkData(resolved, List.copyOf(resolver.leftOut));
    }

    /** Replaces the references in a value that was left out; null if one of them still names nothing. */
    static @Nullable JsonNode resolve(LeftOut value, Replacement replacement) {
        return new Resolver(replacement).value(value.path(), value.value());
    }

    /** A PATCH request without the operations that remove something. */
    static ObjectNode withoutRemovals(ObjectNode request) {
        return eachOperation(request, operation -> isRemoval(operation) ? JsonTree.emptyObject() : operation);
    }

    private static boolean isRemoval(JsonNode operation) {
        return operation
                .propertyStream()
                .anyMatch(member -> member.getKey().equalsIgnoreCase("op")
                        && member.getValue().asString("").equalsIgnoreCase("remove"));
    }

    private static ObjectNode eachOperation(ObjectNode request, UnaryOperator<JsonNode> change) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : request.properties()) {
            boolean isList = member.getKey().equalsIgnoreCase("Operations");
            builder.put(
                    member.getKey(),
                    isList && member.getValue() instanceof ArrayNode operations
                            ? JsonTree.array(
                                    operations.valueStream().map(change).toList())
                            : member.getValue());
        }
        return builder.build();
    }

    private static final class Resolver {

        private final Replacement replacement;
        private final List<LeftOut> leftOut = new ArrayList<>();

        Resolver(Replacement replacement) {
            this.replacement = replacement;
        }

        /** The attributes of a resource, or of an extension with a prefix; those that cannot be resolved are left out. */
        ObjectNode attributes(ObjectNode container, String prefix) {
            JsonTree.Builder builder = JsonTree.object();
            for (Map.Entry<String, JsonNode> member : container.properties()) {
                String name = member.getKey();
                boolean isExtension = prefix.isEmpty() && name.regionMatches(true, 0, "urn:", 0, 4);
                JsonNode resolved = isExtension && member.getValue() instanceof ObjectNode extension
                        ? attributes(extension, name + ":")
                        : attribute(prefix + name, member.getValue());
                if (resolved != null) {
                    builder.put(name, resolved);
                }
            }
            return builder.build();
        }

        private @Nullable JsonNode attribute(String path, JsonNode value) {
            if (!(value instanceof ArrayNode elements)) {
                return valueOrLeaveOut(path, value, value);
            }
            List<JsonNode> resolved = new ArrayList<>(elements.size());
            for (JsonNode element : elements) {
                JsonNode after = valueOrLeaveOut(path, element, JsonTree.array(List.of(element)));
                if (after != null) {
                    resolved.add(after);
                }
            }
            return resolved.isEmpty() && !elements.isEmpty() ? null : JsonTree.array(resolved);
        }

        private @Nullable JsonNode valueOrLeaveOut(String path, JsonNode value, JsonNode addable) {
            JsonNode resolved = value(path, value);
            if (resolved == null) {
                leftOut.add(new LeftOut(path, addable));
            }
            return resolved;
        }

        /** A value with its references replaced; null if one of them names nothing. */
        @Nullable
        JsonNode value(String name, JsonNode value) {
            if (value.isString()) {
                String bulkId = BulkReferences.ofText(name, value.stringValue());
                String text = bulkId == null ? value.stringValue() : replacement.of(name, bulkId);
                return text == null ? null : bulkId == null ? value : StringNode.valueOf(text);
            }
            if (value instanceof ArrayNode elements) {
                List<JsonNode> resolved = new ArrayList<>(elements.size());
                for (JsonNode element : elements) {
                    JsonNode after = value(name, element);
                    if (after == null) {
                        return null;
                    }
                    resolved.add(after);
                }
                return JsonTree.array(resolved);
            }
            return value instanceof ObjectNode object ? members(object) : value;
        }

        private @Nullable ObjectNode members(ObjectNode object) {
            JsonTree.Builder builder = JsonTree.object();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode resolved = value(member.getKey(), member.getValue());
                if (resolved == null) {
                    return null;
                }
                builder.put(member.getKey(), resolved);
            }
            return builder.build();
        }

        /** A PATCH request, also with the references in its paths; one that names nothing stays. */
        ObjectNode patch(ObjectNode request) {
            Resolver complete = new Resolver((name, bulkId) ->
                    Objects.requireNonNullElse(replacement.of(name, bulkId), BulkReferences.PREFIX + bulkId));
            return eachOperation(request, complete::patchOperation);
        }

        private JsonNode patchOperation(JsonNode operation) {
            if (!(operation instanceof ObjectNode members)) {
                return operation;
            }
            JsonTree.Builder builder = JsonTree.object();
            for (Map.Entry<String, JsonNode> member : members.properties()) {
                String name = member.getKey();
                JsonNode value = member.getValue();
                boolean isPath = name.equalsIgnoreCase("path") && value.isString();
                builder.put(
                        name,
                        isPath
                                ? StringNode.valueOf(PathReferences.replace(value.stringValue(), replacement))
                                : pathsAsNames(value(name, value)));
            }
            return builder.build();
        }

        /** The value of an operation without a path may have paths as the names of its members. */
        private @Nullable JsonNode pathsAsNames(@Nullable JsonNode value) {
            if (!(value instanceof ObjectNode object)) {
                return value;
            }
            JsonTree.Builder builder = JsonTree.object();
            object.properties()
                    .forEach(member ->
                            builder.put(PathReferences.replace(member.getKey(), replacement), member.getValue()));
            return builder.build();
        }
    }
}
