package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture of a user: a value of {@code photos} (RFC 7643 section 4.1.2).
 *
 * @param value the address of an image file
 * @param display a human-readable form
 * @param type what it is for, such as {@code thumbnail}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record Photo(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes a value of a type.
     *
     * @param value the address of an image file
     * @param type what it is for, such as {@code thumbnail}, or null
     * @return the value, without {@code primary}
     */
    public static Photo of(String value, @Nullable String type) {
        Objects.requireNonNull(value, "value");
        return new Photo(value, null, type, null);
    }

    /**
     * Reads a value of {@code photos}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Photo of(ObjectNode tree) {
        return new Photo(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public Photo asPrimary() {
        return new Photo(value, display, type, true);
    }
}
