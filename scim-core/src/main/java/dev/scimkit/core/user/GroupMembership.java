package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group that a user belongs to: a value of {@code groups}, which service providers fill (RFC 7643 section 4.1.2).
 *
 * @param value the id of the group
 * @param ref the URI of the group
 * @param display the display name of the group
 * @param type {@code direct}, or {@code indirect} through another group
 */
public record GroupMembership(
        @Nullable String value,
        @Nullable String ref,
        @Nullable String display,
        @Nullable String type) implements ComplexValue {

    /**
     * Reads a value.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static GroupMembership of(ObjectNode tree) {
        return new GroupMembership(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "$ref"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"));
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("value", value)
                .put("$ref", ref)
                .put("display", display)
                .put("type", type)
                .build();
    }
}
