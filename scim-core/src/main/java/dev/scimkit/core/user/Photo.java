package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture of a user: a value of {@code photos} (RFC 7643 section 4.1.2).
 *
 * @param value the address of an image file
 * @param display a form of it for people to read
 * @param type what it is for, such as {@code thumbnail}
 * @param primary whether it is preferred over the others, or null when that is not said
 */
public record Photo(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes one of a value and its type.
     *
     * @param value the address of an image file
     * @param type what it is for, such as {@code thumbnail}, or null
     * @return the value, not said to be primary
     */
    public static Photo of(String value, @Nullable String type) {
        return new Photo(value, null, type, null);
    }

    /**
     * Reads a value of {@code photos}.
     *
     * @param tree its sub-attributes
     * @return what they say; what is missing is null
     */
    public static Photo of(ObjectNode tree) {
        return new Photo(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return the same, preferred over the others} */
    public Photo asPrimary() {
        return new Photo(value, display, type, true);
    }
}
