package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The manager of a user (RFC 7643 section 4.3).
 *
 * @param value the id of the manager's user
 * @param ref the URI of the manager's user
 * @param displayName the manager's display name, which service providers fill
 */
public record Manager(
        @Nullable String value,
        @Nullable String ref,
        @Nullable String displayName) implements ComplexValue {

    /**
     * Makes a manager from an id.
     *
     * @param value the id of the manager's user
     * @return the manager
     */
    public static Manager of(String value) {
        return new Manager(value, null, null);
    }

    /**
     * Reads a value.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Manager of(ObjectNode tree) {
        return new Manager(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "$ref"),
                Attributes.string(tree, "displayName"));
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("value", value)
                .put("$ref", ref)
                .put("displayName", displayName)
                .build();
    }
}
