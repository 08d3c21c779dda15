package dev.scimkit.patch.request;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.filter.PatchPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Collects the operations of a PATCH request, in order.
 *
 * <p>Never paste a value from elsewhere into a path: build a {@link PatchPath} with a filter made of values instead. Not
 * thread-safe.
 */
public final class PatchRequestBuilder {

    private final List<PatchOperation> operations = new ArrayList<>();

    PatchRequestBuilder() {}

    /**
     * Adds values to what a path names.
     *
     * @param path the path, such as {@code members}
     * @param value the value or values
     * @return this builder
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
     */
    public PatchRequestBuilder add(String path, JsonNode value) {
        return operation(PatchOperation.Op.ADD, PatchPath.parse(path), value);
    }

    /**
     * Adds a string to what a path names.
     *
     * @param path the path, such as {@code nickName}
     * @param value the value
     * @return this builder
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
     */
    public PatchRequestBuilder add(String path, String value) {
        return add(path, StringNode.valueOf(value));
    }

    /**
     * Adds attributes to the resource.
     *
     * @param attributes the attributes
     * @return this builder
     */
    public PatchRequestBuilder add(ObjectNode attributes) {
        return operation(PatchOperation.Op.ADD, null, attributes);
    }

    /**
     * Replaces what a path names.
     *
     * @param path the path, such as {@code emails[type eq "work"].value}
     * @param value the new value
     * @return this builder
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
     */
    public PatchRequestBuilder replace(String path, JsonNode value) {
        return operation(PatchOperation.Op.REPLACE, PatchPath.parse(path), value);
    }

    /**
     * Replaces what a path names by a string.
     *
     * @param path the path, such as {@code name.familyName}
     * @param value the new value
     * @return this builder
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
     */
    public PatchRequestBuilder replace(String path, String value) {
        return replace(path, StringNode.valueOf(value));
    }

    /**
     * Replaces what a path names by a boolean.
     *
     * @param path the path, such as {@code active}
     * @param value the new value
     * @return this builder
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
     */
    public PatchRequestBuilder replace(String path, boolean value) {
        return replace(path, BooleanNode.valueOf(value));
    }

    /**
     * Replaces attributes of the resource; attributes that are not named stay.
     *
     * @param attributes the attributes
     * @return this builder
     */
    public PatchRequestBuilder replace(ObjectNode attributes) {
        return operation(PatchOperation.Op.REPLACE, null, attributes);
    }

    /**
     * Removes what a path names.
     *
     * @param path the path, such as {@code members[value eq "2819c223"]}
     * @return this builder
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
     */
    public PatchRequestBuilder remove(String path) {
        return operation(PatchOperation.Op.REMOVE, PatchPath.parse(path), null);
    }

    /**
     * Adds an operation.
     *
     * @param op what to do
     * @param path what to do it to, or null for the resource as a whole
     * @param value the value, or null for none
     * @return this builder
     * @throws ScimException as {@link PatchOperation} says
     */
    public PatchRequestBuilder operation(PatchOperation.Op op, @Nullable PatchPath path, @Nullable JsonNode value) {
        operations.add(new PatchOperation(op, path, value));
        return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     * @throws IllegalArgumentException when there is no operation
     */
    public PatchRequest build() {
        return new PatchRequest(operations);
    }
}
