package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a PATCH request before it is applied, where ZITADEL differs from RFC 7644. */
final class PatchMessage {

    private final ResourceType type;
    private final @Nullable JsonNode schemas;
    private final @Nullable JsonNode operations;

    PatchMessage(ResourceType type, ObjectNode message) {
        this.type = type;
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
    void checkPaths(PatchRequest request) {
        for (int i = 0; i < request.operations().size(); i++) {
            PatchOperation operation = request.operations().get(i);
            PatchPath path = operation.path();
            if (path == null) {
                checkNames(i, operation.value());
            } else if (operation.op() == PatchOperation.Op.ADD && path.filter() != null) {
                throw refused(i, ScimType.INVALID_PATH, "The path of 'add' must not have a filter");
            }
        }
    }

    private void checkNames(int position, @Nullable JsonNode value) {
        if (value instanceof ObjectNode attributes) {
            for (String name : attributes.propertyNames()) {
                if (!isKnown(name)) {
                    throw refused(
                            position, ScimType.INVALID_PATH, "The value names an attribute that users do not have");
                }
            }
        }
    }

    private boolean isKnown(String name) {
        if (type.attribute(name).isPresent()
                || type.extension(name).isPresent()
                || type.schema().isNamedBy(name)) {
            return true;
        }
        try {
            AttributePath attribute = PatchPath.parse(name).attribute();
            return type.resolve(attribute).isPresent();
        } catch (ScimException noPath) {
            return false;
        }
    }

    private static boolean isKeyword(String text) {
        for (PatchOperation.Op op : PatchOperation.Op.values()) {
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
