package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results of a bulk request (RFC 7644 section 3.7.3).
 *
 * @param results one for each operation that was processed, in order
 */
public record BulkResponse(List<Result> results) {

    /** The URI of the message's schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    public BulkResponse {
        results = List.copyOf(Objects.requireNonNull(results, "results"));
    }

    /**
     * Reads a response from JSON text, as {@link #read(ObjectNode)} does.
     *
     * @param json the message
     * @return the response
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static BulkResponse read(String json) {
        return read(JsonReader.standard().readObject(json));
    }

    /**
     * Reads a response from UTF-8 octets, as {@link #read(ObjectNode)} does.
     *
     * @param utf8 the message
     * @return the response
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static BulkResponse read(byte[] utf8) {
        return read(JsonReader.standard().readObject(utf8));
    }

    /**
     * Reads a response received by a client.
     *
     * @param message the message; a status may be a string, a number or an object with a {@code code}
     * @return the response
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when it is not a bulk response
     */
    public static BulkResponse read(ObjectNode message) {
        MessageFields fields = MessageFields.of(message);
        fields.requireSchema(SCHEMA);
        List<Result> results = new ArrayList<>();
        for (ObjectNode tree : fields.objects("Operations")) {
            results.add(Result.read(tree, results.size()));
        }
        return new BulkResponse(results);
    }

    /** {@return the message, each status as a string} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("schemas", MessageSchema.of(SCHEMA))
                .put(
                        "Operations",
                        JsonTree.array(results.stream().map(Result::toTree).toList()))
                .build();
    }

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
    public record Result(
            BulkRequest.Operation.@Nullable Method method,
            @Nullable String bulkId,
            @Nullable String version,
            @Nullable String location,
            int status,
            @Nullable ObjectNode response) {

        public Result {
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
        public static Result success(
                BulkRequest.Operation operation, int status, String location, @Nullable String version) {
            return new Result(operation.method(), operation.bulkId(), version, location, status, null);
        }

        /**
         * Makes the result of an operation that failed.
         *
         * @param operation the operation
         * @param status the HTTP status code, 400 or more
         * @param message the error message
         * @param location the absolute URI of the resource, or null when a POST failed
         * @return the result
         */
        public static Result failure(
                BulkRequest.Operation operation, int status, ObjectNode message, @Nullable String location) {
            return new Result(operation.method(), operation.bulkId(), null, location, status, message);
        }

        static Result read(ObjectNode tree, int position) {
            MessageFields fields = MessageFields.of(tree, "Operations[" + position + "]");
            JsonNode status = fields.node("status");
            if (status == null) {
                throw fields.missing("status");
            }
            Optional<String> method = fields.string("method");
            if (method.isPresent()
                    && BulkRequest.Operation.Method.ofName(method.get()).isEmpty()) {
                throw fields.error(ScimType.INVALID_VALUE, "method", "must be POST, PUT, PATCH or DELETE");
            }
            return new Result(
                    method.flatMap(BulkRequest.Operation.Method::ofName).orElse(null),
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
}
