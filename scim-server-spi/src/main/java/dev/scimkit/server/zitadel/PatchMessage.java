package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a PATCH request before it is applied, where ZITADEL differs from RFC 7644. */
final class PatchMessage {

    private static final String UNKNOWN_NAME = "The value names an attribute that users do not have";

    private final @Nullable JsonNode schemas;
    private final @Nullable JsonNode operations;

    PatchMessage(ObjectNode message) {
        this.schemas = member(message, "schemas");
        this.operations = member(message, "Operations");
    }

    /**
     * An operation as it was sent.
     *
     * @param op its keyword, possibly not one of them
     * @param path its path, or null
     * @param value its value, or null
     */
    record Operation(
            String op, @Nullable String path, @Nullable JsonNode value) {}

    /** Refuses a message that does not say that it is a PATCH request (Z-SCH-1). */
    void requireSchema(PatchOptions options) {
        boolean tolerated = schemas == null && options.leniencies().tolerate(Leniency.MISSING_SCHEMAS, () -> "schemas");
        if (!isNamed() && !tolerated) {
            throw new ScimException(
                    ScimError.of(ScimType.INVALID_SYNTAX, "'schemas' must contain " + PatchRequest.SCHEMA)
                            .at("schemas")
                            .withCode(ErrorIds.WRONG_SCHEMA));
        }
    }

    private boolean isNamed() {
        return schemas != null
                && schemas.values().stream()
                        .anyMatch(uri -> uri.isString() && uri.stringValue().equalsIgnoreCase(PatchRequest.SCHEMA));
    }

    /** Returns whether it has no operations (Z-P-1). */
    boolean isEmpty() {
        return operations == null || operations.isNull() || (operations.isArray() && operations.isEmpty());
    }

    /** Refuses unknown keywords with {@code invalidValue} (Z-P-1). */
    void checkOps() {
        if (operations == null || !operations.isArray()) {
            return;
        }
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof ObjectNode operation && !isKeyword(member(operation, "op"))) {
                throw refused(
                        i, ScimType.INVALID_VALUE, "'op' must be one of 'add', 'remove' and 'replace'", "SCIM-opty1");
            }
        }
    }

    /** Refuses the names of a schema's own attributes below the schema: each name must be that of an attribute (Z-P-2). */
    void checkNames(Schema schema) {
        for (int i = 0; operations != null && i < operations.size(); i++) {
            Operation operation = operation(i);
            if (operation != null && operation.path() == null && operation.value() instanceof ObjectNode value) {
                for (String name : value.propertyNames()) {
                    if (schema.isNamedBy(name)) {
                        throw refused(i, ScimType.INVALID_PATH, UNKNOWN_NAME, idOfPath(operation.op()));
                    }
                }
            }
        }
    }

    /** Returns an operation, or null if there is none at the position. */
    @Nullable
    Operation operation(int position) {
        JsonNode all = operations;
        if (all == null || !(all.get(position) instanceof ObjectNode operation)) {
            return null;
        }
        JsonNode op = member(operation, "op");
        JsonNode path = member(operation, "path");
        return new Operation(
                op == null ? "" : op.asString(""),
                path == null || !path.isString() ? null : path.stringValue(),
                member(operation, "value"));
    }

    /** Refuses {@code add} with a filter in its path, and values with unknown names (Z-P-2, Z-P-6). */
    void checkPaths(ResolvedPatch patch) {
        if (!patch.skippedNames().isEmpty()) {
            int position = patch.skippedNames().get(0).position();
            Operation operation = operation(position);
            String id = idOfPath(operation == null ? "" : operation.op());
            throw refused(position, ScimType.INVALID_PATH, UNKNOWN_NAME, id);
        }
        for (ResolvedChange change : patch.changes()) {
            if (change instanceof ElementsChange elements && elements.filter() != null) {
                checkFilter(elements, elements.filter());
            }
        }
    }

    private static void checkFilter(ElementsChange change, Filter filter) {
        if (change.op() == PatchRequest.Op.ADD) {
            throw refused(
                    change.position(), ScimType.INVALID_PATH, "The path of 'add' must not have a filter", "SCIM-opty8");
        }
        if (OrderedComparison.isIn(filter)) {
            throw refused(
                    change.position(),
                    ScimType.INVALID_PATH,
                    "The filter of a path must not compare with gt, ge, lt or le",
                    idOfPath(change.op().keyword()));
        }
    }

    /** The id of a path that names nothing. */
    static String idOfPath(String op) {
        if (op.equalsIgnoreCase("add")) {
            return "SCIM-opzz8";
        }
        return op.equalsIgnoreCase("remove") ? "SCIM-sd41" : "SCIM-i2o3";
    }

    /** An absent keyword is an empty one; other values than strings are refused later. */
    private static boolean isKeyword(@Nullable JsonNode op) {
        if (op == null || op.isNull()) {
            return false;
        }
        if (!op.isString()) {
            return true;
        }
        for (PatchRequest.Op known : PatchRequest.Op.values()) {
            if (known.keyword().equalsIgnoreCase(op.stringValue())) {
                return true;
            }
        }
        return false;
    }

    /** A member of an object, in any case; null if there is none. */
    static @Nullable JsonNode member(ObjectNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    private static ScimException refused(int position, ScimType scimType, String detail, String id) {
        return new ScimException(ScimError.of(scimType, "Operations[" + position + "]: " + detail)
                .withCode(id));
    }
}
