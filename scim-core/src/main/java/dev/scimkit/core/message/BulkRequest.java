package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.internal.message.MessageFields;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several operations in one request (RFC 7644 section 3.7).
 *
 * @param failOnErrors how many errors are accepted before processing stops, at least 1, or null to continue regardless
 *     of errors
 * @param operations the operations in order
 */
public record BulkRequest(@Nullable Integer failOnErrors, List<Operation> operations) {

    /** The URI of the message's schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    public BulkRequest {
        operations = List.copyOf(Objects.requireNonNull(operations, "operations"));
        if (failOnErrors != null && failOnErrors < 1) {
            throw new IllegalArgumentException("failOnErrors must be at least 1: " + failOnErrors);
        }
    }

    /**
     * Makes a request whose operations are all processed even if some fail.
     *
     * @param operations the operations in order
     * @return the request
     */
    public static BulkRequest of(Operation... operations) {
        return new BulkRequest(null, List.of(operations));
    }

    /**
     * Reads a request from JSON text, as {@link #read(ObjectNode)} does.
     *
     * @param json the message
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static BulkRequest read(String json) {
        return read(JsonReader.standard().readObject(json));
    }

    /**
     * Reads a request from UTF-8 octets, as {@link #read(ObjectNode)} does.
     *
     * @param utf8 the message
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static BulkRequest read(byte[] utf8) {
        return read(JsonReader.standard().readObject(utf8));
    }

    /**
     * Reads a request. A malformed operation, even a non-object, does not make the request unreadable; it gets a {@link
     * Operation#fault() fault}. Some clients send 0 as {@code failOnErrors} to have no limit; it is read as null.
     *
     * @param message the message
     * @return the request
     * @throws ScimException {@code invalidSyntax} when {@code schemas} does not name a bulk request or there are no
     *     operations, {@code invalidValue} when {@code failOnErrors} is negative or not an integer, or a bulkId
     *     appears twice
     */
    public static BulkRequest read(ObjectNode message) {
        return read(message, false);
    }

    /**
     * Reads a request whose POST operations may lack a {@code bulkId}.
     *
     * @param message the message
     * @param bulkIdOptional whether they may; if not, a missing bulkId is the operation's fault
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode)} does
     */
    public static BulkRequest read(ObjectNode message, boolean bulkIdOptional) {
        MessageFields fields = MessageFields.of(message);
        fields.requireSchema(SCHEMA);
        List<JsonNode> elements = fields.elements("Operations");
        if (elements.isEmpty()) {
            throw fields.error(ScimType.INVALID_SYNTAX, "Operations", "must be a list of one or more operations");
        }
        List<Operation> operations = new ArrayList<>(elements.size());
        Set<String> bulkIds = new HashSet<>();
        for (JsonNode element : elements) {
            Operation operation = BulkOperationReader.read(element, operations.size(), bulkIdOptional);
            String bulkId = operation.bulkId();
            if (bulkId != null && !bulkIds.add(bulkId)) {
                throw fields.error(
                        ScimType.INVALID_VALUE,
                        "Operations[" + operations.size() + "].bulkId",
                        "duplicates an earlier value");
            }
            operations.add(operation);
        }
        return new BulkRequest(failOnErrors(fields), operations);
    }

    /** {@return the message} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("schemas", MessageSchema.of(SCHEMA))
                .put("failOnErrors", failOnErrors)
                .put(
                        "Operations",
                        JsonTree.array(
                                operations.stream().map(Operation::toTree).toList()))
                .build();
    }

    private static @Nullable Integer failOnErrors(MessageFields fields) {
        Optional<Integer> accepted = fields.integer("failOnErrors");
        if (accepted.isPresent() && accepted.get() < 0) {
            throw fields.error(
                    ScimType.INVALID_VALUE,
                    "failOnErrors",
                    "must be at least 1, or 0 to continue regardless of errors");
        }
        return accepted.filter(number -> number > 0).orElse(null);
    }

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
    public record Operation(
            @Nullable Method method,
            @Nullable String path,
            @Nullable String bulkId,
            @Nullable String version,
            @Nullable ObjectNode data,
            @Nullable ScimError fault) {

        public Operation {
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
        public static Operation post(String endpoint, String bulkId, ObjectNode resource) {
            return sound(Method.POST, endpoint, Objects.requireNonNull(bulkId, "bulkId"), resource);
        }

        /**
         * Makes an operation that replaces a resource.
         *
         * @param path the path of the resource, such as {@code /Users/2819c223}
         * @param resource the resource
         * @return the operation
         */
        public static Operation put(String path, ObjectNode resource) {
            return sound(Method.PUT, path, null, resource);
        }

        /**
         * Makes an operation that changes a resource.
         *
         * @param path the path of the resource
         * @param patch a PatchOp message
         * @return the operation
         */
        public static Operation patch(String path, ObjectNode patch) {
            return sound(Method.PATCH, path, null, patch);
        }

        /**
         * Makes an operation that deletes a resource.
         *
         * @param path the path of the resource
         * @return the operation
         */
        public static Operation delete(String path) {
            return new Operation(Method.DELETE, requirePath(path), null, null, null, null);
        }

        /**
         * Makes the operation conditional on the version of the resource.
         *
         * @param entityTag the entity-tag that the resource must still have
         * @return an operation with that condition
         */
        public Operation ifVersion(String entityTag) {
            return new Operation(method, path, bulkId, entityTag, data, fault);
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

        private static Operation sound(Method method, String path, @Nullable String bulkId, ObjectNode data) {
            Objects.requireNonNull(data, "data");
            return new Operation(method, requirePath(path), bulkId, null, data, null);
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
}
