package dev.scimkit.core.group;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member of a group: a value of {@code members} (RFC 7643 section 4.2).
 *
 * @param value the id of the member
 * @param ref the URI of the member
 * @param type {@code User} or {@code Group}
 * @param display the display name for the member
 */
public record Member(
        @Nullable String value,
        @Nullable String ref,
        @Nullable String type,
        @Nullable String display) implements ComplexValue {

    /**
     * Makes a member that is a user.
     *
     * @param id the id of the user
     * @return the member
     */
    public static Member user(String id) {
        Objects.requireNonNull(id, "id");
        return new Member(id, null, "User", null);
    }

    /**
     * Makes a member that is a group.
     *
     * @param id the id of the group
     * @return the member
     */
    public static Member group(String id) {
        Objects.requireNonNull(id, "id");
        return new Member(id, null, "Group", null);
    }

    /**
     * Reads a value.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Member of(ObjectNode tree) {
        return new Member(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "$ref"),
                Attributes.string(tree, "type"),
                Attributes.string(tree, "display"));
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("value", value)
                .put("$ref", ref)
                .put("type", type)
                .put("display", display)
                .build();
    }
}
