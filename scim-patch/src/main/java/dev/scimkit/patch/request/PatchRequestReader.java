package dev.scimkit.patch.request;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.internal.error.OperationErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads PATCH requests. Member names are accepted in any case (RFC 7643 section 2.1); unknown members are ignored. */
final class PatchRequestReader {

    private static final List<PatchRequest.Op> OPS = List.of(PatchRequest.Op.values());

    private final PatchOptions options;

    PatchRequestReader(PatchOptions options) {
        this.options = options;
    }

    PatchRequest read(ObjectNode message) {
        JsonNode schemas = null;
        JsonNode operations = null;
        for (Map.Entry<String, JsonNode> member : message.properties()) {
            switch (member.getKey().toLowerCase(Locale.ROOT)) {
                case "schemas" -> schemas = once("schemas", schemas, member.getValue());
                case "operations" -> operations = once("Operations", operations, member.getValue());
                default -> {} // RFC 7644 does not define it
            }
        }
        requireSchema(schemas);
        return new PatchRequest(readAll(operations));
    }

    private List<PatchRequest.Operation> readAll(@Nullable JsonNode node) {
        if (!(node instanceof ArrayNode operations) || operations.isEmpty()) {
            throw syntaxError("'Operations' must be an array of one or more operations");
        }
        if (operations.size() > options.limits().maxOperations()) {
            throw ScimException.of(
                    413,
                    "A PATCH request may have at most " + options.limits().maxOperations()
                            + " operations (PatchOptions.Limits.maxOperations)");
        }
        List<PatchRequest.Operation> read = new ArrayList<>(operations.size());
        for (JsonNode operation : operations) {
            read.add(read(operation, read.size()));
        }
        return read;
    }

    private PatchRequest.Operation read(JsonNode operation, int position) {
        try {
            return read(operation);
        } catch (ScimException refused) {
            throw OperationErrors.at(position, refused);
        }
    }

    private PatchRequest.Operation read(JsonNode node) {
        if (!(node instanceof ObjectNode operation)) {
            throw syntaxError("An operation must be an object");
        }
        JsonNode op = null;
        JsonNode path = null;
        JsonNode value = null;
        for (Map.Entry<String, JsonNode> member : operation.properties()) {
            switch (member.getKey().toLowerCase(Locale.ROOT)) {
                case "op" -> op = once("op", op, member.getValue());
                case "path" -> path = once("path", path, member.getValue());
                case "value" -> value = once("value", value, member.getValue());
                default -> {} // RFC 7644 does not define it
            }
        }
        PatchRequest.Op known = op(op);
        requireFew(value);
        PatchPath target = path(path);
        if (target == null && !options.tolerates(Leniency.OPERATION_WITHOUT_PATH)) {
            throw syntaxError("An operation must have a path");
        }
        return new PatchRequest.Operation(known, target, value);
    }

    private void requireFew(@Nullable JsonNode value) {
        if (ValueCount.exceeds(value, options.limits().maxValues())) {
            throw ScimException.of(
                    413,
                    "An operation may have at most " + options.limits().maxValues()
                            + " values (PatchOptions.Limits.maxValues)");
        }
    }

    private PatchRequest.Op op(@Nullable JsonNode node) {
        String text = node instanceof StringNode string ? string.stringValue() : "";
        for (PatchRequest.Op op : OPS) {
            if (op.keyword().equals(text)
                    || (op.keyword().equalsIgnoreCase(text)
                            && options.leniencies().tolerate(Leniency.OPERATION_IN_ANY_CASE, () -> "op"))) {
                return op;
            }
        }
        throw syntaxError("'op' must be 'add', 'remove' or 'replace'");
    }

    private @Nullable PatchPath path(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw ScimException.of(ScimType.INVALID_PATH, "'path' must be a string");
        }
        return options.parsePath(node.stringValue());
    }

    private void requireSchema(@Nullable JsonNode schemas) {
        if (schemas == null && options.leniencies().tolerate(Leniency.MISSING_SCHEMAS, () -> "schemas")) {
            return;
        }
        if (schemas instanceof ArrayNode uris) {
            for (JsonNode uri : uris) {
                if (uri.isString() && uri.stringValue().equalsIgnoreCase(PatchRequest.SCHEMA)) {
                    return;
                }
            }
        }
        throw syntaxError("'schemas' must contain " + PatchRequest.SCHEMA).at("schemas");
    }

    private static JsonNode once(String name, @Nullable JsonNode before, JsonNode value) {
        if (before != null) {
            throw syntaxError("'" + name + "' appears more than once (names are not case-sensitive)");
        }
        return value;
    }

    private static ScimException syntaxError(String detail) {
        return ScimException.of(ScimType.INVALID_SYNTAX, detail);
    }
}
