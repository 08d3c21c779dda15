package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role of a user: a value of {@code roles} (RFC 7643 section 4.1.2).
 *
 * @param value the role
 * @param display a human-readable form
 * @param type what it is for, such as {@code default}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record Role(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes a value of a type.
     *
     * @param value the role
     * @param type what it is for, such as {@code default}, or null
     * @return the value, without {@code primary}
     */
    public static Role of(String value, @Nullable String type) {
        Objects.requireNonNull(value, "value");
        return new Role(value, null, type, null);
    }

    /**
     * Reads a value of {@code roles}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Role of(ObjectNode tree) {
        return new Role(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public Role asPrimary() {
        return new Role(value, display, type, true);
    }
}
