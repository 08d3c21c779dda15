package dev.scimkit.patch.request;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.filter.PatchPath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of a PATCH request (RFC 7644 section 3.5.2).
 *
 * @param op what to do
 * @param path what to do it to, or null for the resource as a whole
 * @param value what to add or to set, immutable; Java null when the operation has no {@code value}, which differs from the
 *     JSON value null
 */
public record PatchOperation(
        Op op, @Nullable PatchPath path, @Nullable JsonNode value) {

    /**
     * Checks the rules of sections 3.5.2.1 to 3.5.2.3 that do not depend on a resource.
     *
     * @throws ScimException {@code noTarget} when {@code remove} has no path, {@code invalidValue} when {@code add} or
     *     {@code replace} has no value, or has neither a path nor an object as its value
     */
    public PatchOperation {
        Objects.requireNonNull(op, "op");
        if (op == Op.REMOVE) {
            requirePath(path);
        } else {
            requireValue(op, path, value);
        }
        value = value == null ? null : JsonTree.freeze(value);
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
