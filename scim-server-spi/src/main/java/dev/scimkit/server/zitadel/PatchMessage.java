package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
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

    /** Returns whether it is a PATCH request without operations (Z-P-1). */
    boolean isEmpty() {
        boolean named = schemas != null
                && schemas.values().stream()
                        .anyMatch(uri -> uri.isString() && uri.stringValue().equalsIgnoreCase(PatchRequest.SCHEMA));
        boolean none = operations == null || operations.isNull() || (operations.isArray() && operations.isEmpty());
        return named && none;
    }

    /** Refuses unknown keywords with {@code invalidValue} (Z-P-1). */
    void checkOps() {
        if (operations == null || !operations.isArray()) {
            return;
        }
        for (int i = 0; i < operations.size(); i++) {
            JsonNode op = operations.get(i) instanceof ObjectNode operation ? member(operation, "op") : null;
            if (op != null && op.isString() && !isKeyword(op.stringValue())) {
                throw refused(i, ScimType.INVALID_VALUE, "'op' must be one of 'add', 'remove' and 'replace'");
            }
        }
    }

    /** Refuses {@code add} with a filter in its path, and values with unknown names (Z-P-2, Z-P-6). */
    static void checkPaths(ResolvedPatch patch) {
        if (!patch.skippedNames().isEmpty()) {
            ResolvedPatch.SkippedName first = patch.skippedNames().get(0);
            throw refused(first.position(), ScimType.INVALID_PATH, UNKNOWN_NAME);
        }
        for (ResolvedChange change : patch.changes()) {
            if (change instanceof ElementsChange elements
                    && elements.op() == PatchRequest.Op.ADD
                    && elements.filter() != null) {
                throw refused(elements.position(), ScimType.INVALID_PATH, "The path of 'add' must not have a filter");
            }
        }
    }

    /** The error for a value with an unknown name, where the leniencies do not skip it. */
    static ScimException unknownName(ScimException refused) {
        ScimError error = refused.error();
        return error.scimType() != ScimType.INVALID_SYNTAX
                ? refused
                : new ScimException(new ScimError(
                        error.status(), ScimType.INVALID_PATH, error.detail(), error.path(), error.code()));
    }

    private static boolean isKeyword(String text) {
        for (PatchRequest.Op op : PatchRequest.Op.values()) {
            if (op.keyword().equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JsonNode member(ObjectNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    private static ScimException refused(int position, ScimType scimType, String detail) {
        return ScimException.of(scimType, "Operations[" + position + "]: " + detail);
    }
}
