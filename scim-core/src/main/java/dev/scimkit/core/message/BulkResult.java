package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of one operation of a bulk request (RFC 7644 section 3.7.3).
 *
 * @param method what the operation did, or null when its method could not be read
 * @param bulkId the client's name for the operation, or null
 * @param version the entity-tag that the resource has now, or null
 * @param location the absolute URI of the resource; null only when POST failed or the operation was malformed
 * @param status the HTTP status code
 * @param response the body: an error message when the operation failed, otherwise a resource or null
 */
public record BulkResult(
        BulkOperation.@Nullable Method method,
        @Nullable String bulkId,
        @Nullable String version,
        @Nullable String location,
        int status,
        @Nullable ObjectNode response) {

    public BulkResult {
        response = response == null ? null : JsonTree.freeze(response);
    }

    /**
     * Makes the result of an operation that succeeded.
     *
     * @param operation the operation
     * @param status the HTTP status code, 200 to 299
     * @param location the absolute URI of the resource
     * @param version the entity-tag that the resource has now, or null
     * @return the result
     */
    public static BulkResult success(BulkOperation operation, int status, String location, @Nullable String version) {
        return new BulkResult(operation.method(), operation.bulkId(), version, location, status, null);
    }

    /**
     * Makes the result of an operation that failed.
     *
     * @param operation the operation
     * @param error what went wrong
     * @param location the absolute URI of the resource, or null when a POST failed
     * @return the result
     */
    public static BulkResult failure(BulkOperation operation, ScimError error, @Nullable String location) {
        return new BulkResult(
                operation.method(), operation.bulkId(), null, location, error.status(), ErrorMessage.write(error));
    }

    static BulkResult read(ObjectNode tree, int position) {
        ObjectFields fields = ObjectFields.of(tree, "Operations[" + position + "]");
        JsonNode status = fields.node("status");
        if (status == null) {
            throw fields.missing("status");
        }
        Optional<String> method = fields.string("method");
        if (method.isPresent() && BulkOperation.Method.ofName(method.get()).isEmpty()) {
            throw fields.error(ScimType.INVALID_VALUE, "method", "must be POST, PUT, PATCH or DELETE");
        }
        return new BulkResult(
                method.flatMap(BulkOperation.Method::ofName).orElse(null),
                fields.string("bulkId").orElse(null),
                fields.string("version").orElse(null),
                fields.string("location").orElse(null),
                StatusCode.read(fields, "status", status),
                fields.object("response").orElse(null));
    }

    ObjectNode toTree() {
        return JsonTree.object()
                .put("method", method == null ? null : method.name())
                .put("bulkId", bulkId)
                .put("version", version)
                .put("location", location)
                .put("response", response)
                .put("status", Integer.toString(status))
                .build();
    }
}
