package dev.scimkit.patch.request;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonWriter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A PATCH request: one or more operations, applied in order, all or none (RFC 7644 section 3.5.2).
 *
 * @param operations the operations, at least one
 */
public record PatchRequest(List<PatchOperation> operations) {

    /** The schema URI of a PATCH request. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    public PatchRequest {
        operations = List.copyOf(operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a PATCH request has at least one operation");
        }
    }

    /**
     * Reads a request from JSON text, with the standard options.
     *
     * @param json the body of the request
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode, PatchOptions)} does, and {@code invalidSyntax} when the body is
     *     not a JSON object
     */
    public static PatchRequest read(String json) {
        return read(json, PatchOptions.standard());
    }

    /**
     * Reads a request from JSON text.
     *
     * @param json the body of the request
     * @param options which habits of clients are tolerated, and how large the request may be
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode, PatchOptions)} does, and {@code invalidSyntax} when the body is
     *     not a JSON object
     */
    public static PatchRequest read(String json, PatchOptions options) {
        return read(JsonReader.standard().readObject(json), options);
    }

    /**
     * Reads a request from UTF-8 octets, with the standard options.
     *
     * @param utf8 the body of the request
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode, PatchOptions)} does, and {@code invalidSyntax} when the body is
     *     not a JSON object
     */
    public static PatchRequest read(byte[] utf8) {
        return read(utf8, PatchOptions.standard());
    }

    /**
     * Reads a request from UTF-8 octets.
     *
     * @param utf8 the body of the request
     * @param options which habits of clients are tolerated, and how large the request may be
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode, PatchOptions)} does, and {@code invalidSyntax} when the body is
     *     not a JSON object
     */
    public static PatchRequest read(byte[] utf8, PatchOptions options) {
        return read(JsonReader.standard().readObject(utf8), options);
    }

    /**
     * Reads a request from a JSON tree, with the standard options.
     *
     * @param message the message
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode, PatchOptions)} does
     */
    public static PatchRequest read(ObjectNode message) {
        return read(message, PatchOptions.standard());
    }

    /**
     * Reads a request from a JSON tree, for example from the {@code data} of a bulk operation.
     *
     * <p>Only the message itself is checked here. Whether its paths and values fit the resource type is checked by
     * {@link dev.scimkit.patch.ScimPatch#resolve(PatchRequest, dev.scimkit.core.schema.ResourceType, PatchOptions)}.
     *
     * @param message the message
     * @param options which habits of clients are tolerated, and how large the request may be
     * @return the request
     * @throws ScimException {@code invalidSyntax} when the message does not have the form that RFC 7644 section 3.5.2
     *     requires, {@code invalidPath} or {@code invalidFilter} when a path is malformed, {@code noTarget} or
     *     {@code invalidValue} when an operation lacks its path or value, status 413 when a limit is exceeded; the detail
     *     names the operation by its position
     */
    public static PatchRequest read(ObjectNode message, PatchOptions options) {
        return new PatchRequestReader(options).read(message);
    }

    /** {@return a builder} */
    public static PatchRequestBuilder builder() {
        return new PatchRequestBuilder();
    }

    /** {@return the request as an immutable JSON tree} */
    public ObjectNode toTree() {
        return PatchRequestWriter.write(this);
    }

    /** {@return the request as JSON text} */
    public String toJson() {
        return JsonWriter.write(toTree());
    }
}
