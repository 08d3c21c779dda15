package dev.scimkit.patch.request;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.filter.PatchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A PATCH request: one or more operations, applied in order, all or none (RFC 7644 section 3.5.2).
 *
 * @param operations the operations, at least one
 */
public record PatchRequest(List<Operation> operations) {

    /** The schema URI of a PATCH request. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    public PatchRequest {
        Objects.requireNonNull(operations, "operations");
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
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the request as an immutable JSON tree} */
    public ObjectNode toTree() {
        return PatchRequestWriter.write(this);
    }

    /** {@return the request as JSON text} */
    public String toJson() {
        return JsonWriter.write(toTree());
    }

    /**
     * Collects the operations of a PATCH request, in order.
     *
     * <p>Never paste a value from elsewhere into a path: build a {@link PatchPath} with a filter made of values instead. Not
     * thread-safe.
     */
    public static final class Builder {

        private final List<Operation> operations = new ArrayList<>();

        Builder() {}

        /**
         * Adds values to what a path names.
         *
         * @param path the path, such as {@code members}
         * @param value the value or values
         * @return this builder
         * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
         */
        public Builder add(String path, JsonNode value) {
            return operation(Op.ADD, PatchPath.parse(path), value);
        }

        /**
         * Adds a string to what a path names.
         *
         * @param path the path, such as {@code nickName}
         * @param value the value
         * @return this builder
         * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
         */
        public Builder add(String path, String value) {
            return add(path, StringNode.valueOf(value));
        }

        /**
         * Adds attributes to the resource.
         *
         * @param attributes the attributes
         * @return this builder
         */
        public Builder add(ObjectNode attributes) {
            return operation(Op.ADD, null, attributes);
        }

        /**
         * Replaces what a path names.
         *
         * @param path the path, such as {@code emails[type eq "work"].value}
         * @param value the new value
         * @return this builder
         * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
         */
        public Builder replace(String path, JsonNode value) {
            return operation(Op.REPLACE, PatchPath.parse(path), value);
        }

        /**
         * Replaces what a path names by a string.
         *
         * @param path the path, such as {@code name.familyName}
         * @param value the new value
         * @return this builder
         * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
         */
        public Builder replace(String path, String value) {
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
        public Builder replace(String path, boolean value) {
            return replace(path, BooleanNode.valueOf(value));
        }

        /**
         * Replaces attributes of the resource; attributes that are not named stay.
         *
         * @param attributes the attributes
         * @return this builder
         */
        public Builder replace(ObjectNode attributes) {
            return operation(Op.REPLACE, null, attributes);
        }

        /**
         * Removes what a path names.
         *
         * @param path the path, such as {@code members[value eq "2819c223"]}
         * @return this builder
         * @throws ScimException {@code invalidPath} or {@code invalidFilter} when the path is malformed
         */
        public Builder remove(String path) {
            return operation(Op.REMOVE, PatchPath.parse(path), null);
        }

        /**
         * Adds an operation.
         *
         * @param op what to do
         * @param path what to do it to, or null for the resource as a whole
         * @param value the value, or null for none
         * @return this builder
         * @throws ScimException as {@link Operation} says
         */
        public Builder operation(Op op, @Nullable PatchPath path, @Nullable JsonNode value) {
            operations.add(new Operation(op, path, value));
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

    /**
     * One operation of a PATCH request (RFC 7644 section 3.5.2).
     *
     * @param op what to do
     * @param path what to do it to, or null for the resource as a whole
     * @param value what to add or to set, immutable; Java null when the operation has no {@code value}, which differs from the
     *     JSON value null
     */
    public record Operation(
            Op op, @Nullable PatchPath path, @Nullable JsonNode value) {

        /**
         * Checks the rules of sections 3.5.2.1 to 3.5.2.3 that do not depend on a resource.
         *
         * @throws ScimException {@code noTarget} when {@code remove} has no path, {@code invalidValue} when {@code add} or
         *     {@code replace} has no value, or has neither a path nor an object as its value
         */
        public Operation {
            Objects.requireNonNull(op, "op");
            if (op == Op.REMOVE) {
                requirePath(path);
            } else {
                requireValue(op, path, value);
            }
            value = value == null ? null : JsonTree.freeze(value);
        }

        private static void requirePath(@Nullable PatchPath path) {
            if (path == null) {
                throw ScimException.of(ScimType.NO_TARGET, "'remove' needs a 'path'");
            }
        }

        private static void requireValue(Op op, @Nullable PatchPath path, @Nullable JsonNode value) {
            if (value == null) {
                throw ScimException.of(ScimType.INVALID_VALUE, "'" + op.keyword() + "' needs a 'value'");
            }
            if (path == null && !(value instanceof ObjectNode)) {
                throw ScimException.of(
                        ScimType.INVALID_VALUE,
                        "Without a 'path' the 'value' of '" + op.keyword() + "' must be an object of attributes");
            }
        }
    }

    /** What an operation does. */
    public enum Op {
        /** Adds values to a list, or sets a single value (section 3.5.2.1). */
        ADD("add"),
        /** Removes values or attributes (section 3.5.2.2). */
        REMOVE("remove"),
        /** Replaces values (section 3.5.2.3). */
        REPLACE("replace");

        private final String keyword;

        Op(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the keyword as the RFC spells it} */
        public String keyword() {
            return keyword;
        }
    }
}
