package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.JsonTree;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation of a bulk request (RFC 7644 section 3.7).
 *
 * <p>An operation that was read may be malformed. Then {@code fault} says why, and the other parts hold what could be
 * read, so that the response can identify the operation. Without a fault, {@code method} and {@code path} are present,
 * {@code data} is present unless the method is DELETE, and {@code bulkId} is present when the method is POST.
 *
 * @param method what to do
 * @param path the endpoint of the resource type for POST, otherwise the path of the resource; both with a leading slash
 * @param bulkId the client's name for the operation, or null
 * @param version the entity-tag that the resource must still have, or null
 * @param data the body: a resource for POST and PUT, a PatchOp message for PATCH
 * @param fault what makes the operation malformed, or null
 */
public record BulkOperation(
        @Nullable Method method,
        @Nullable String path,
        @Nullable String bulkId,
        @Nullable String version,
        @Nullable ObjectNode data,
        @Nullable ScimError fault) {

    public BulkOperation {
        data = data == null ? null : JsonTree.freeze(data);
    }

    /**
     * Makes an operation that creates a resource.
     *
     * @param endpoint the endpoint of the resource type, such as {@code /Users}
     * @param bulkId the client's name for the operation, unique in the request
     * @param resource the resource
     * @return the operation
     */
    public static BulkOperation post(String endpoint, String bulkId, ObjectNode resource) {
        return sound(Method.POST, endpoint, Objects.requireNonNull(bulkId, "bulkId"), resource);
    }

    /**
     * Makes an operation that replaces a resource.
     *
     * @param path the path of the resource, such as {@code /Users/2819c223}
     * @param resource the resource
     * @return the operation
     */
    public static BulkOperation put(String path, ObjectNode resource) {
        return sound(Method.PUT, path, null, resource);
    }

    /**
     * Makes an operation that changes a resource.
     *
     * @param path the path of the resource
     * @param patch a PatchOp message
     * @return the operation
     */
    public static BulkOperation patch(String path, ObjectNode patch) {
        return sound(Method.PATCH, path, null, patch);
    }

    /**
     * Makes an operation that deletes a resource.
     *
     * @param path the path of the resource
     * @return the operation
     */
    public static BulkOperation delete(String path) {
        return new BulkOperation(Method.DELETE, requirePath(path), null, null, null, null);
    }

    /**
     * Makes the operation conditional on the version of the resource.
     *
     * @param entityTag the entity-tag that the resource must still have
     * @return an operation with that condition
     */
    public BulkOperation ifVersion(String entityTag) {
        return new BulkOperation(method, path, bulkId, entityTag, data, fault);
    }

    /** {@return the operation as a request contains it} */
    ObjectNode toTree() {
        return JsonTree.object()
                .put("method", method == null ? null : method.name())
                .put("bulkId", bulkId)
                .put("version", version)
                .put("path", path)
                .put("data", data)
                .build();
    }

    private static BulkOperation sound(Method method, String path, @Nullable String bulkId, ObjectNode data) {
        Objects.requireNonNull(data, "data");
        return new BulkOperation(method, requirePath(path), bulkId, null, data, null);
    }

    private static String requirePath(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path must begin with a slash: '" + path + "'");
        }
        return path;
    }

    /** What an operation of a bulk request does (RFC 7644 section 3.7). */
    public enum Method {
        /** Creates a resource. */
        POST,
        /** Replaces a resource. */
        PUT,
        /** Changes a resource. */
        PATCH,
        /** Deletes a resource. */
        DELETE;

        /**
         * Finds the method with the given name.
         *
         * @param name the name, in any case
         * @return the method, or empty when bulk requests have no such method
         */
        public static Optional<Method> ofName(String name) {
            for (Method candidate : values()) {
                if (Ascii.equalsIgnoreCase(candidate.name(), name)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        }
    }
}
