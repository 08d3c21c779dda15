package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A telephone number of a user: a value of {@code phoneNumbers} (RFC 7643 section 4.1.2).
 *
 * @param value the number, best as a tel URI (RFC 3966)
 * @param display a form of it for people to read
 * @param type what it is for, such as {@code work}
 * @param primary whether it is preferred over the others, or null when that is not said
 */
public record PhoneNumber(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes one of a value and its type.
     *
     * @param value the number, best as a tel URI (RFC 3966)
     * @param type what it is for, such as {@code work}, or null
     * @return the value, not said to be primary
     */
    public static PhoneNumber of(String value, @Nullable String type) {
        return new PhoneNumber(value, null, type, null);
    }

    /**
     * Reads a value of {@code phoneNumbers}.
     *
     * @param tree its sub-attributes
     * @return what they say; what is missing is null
     */
    public static PhoneNumber of(ObjectNode tree) {
        return new PhoneNumber(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return the same, preferred over the others} */
    public PhoneNumber asPrimary() {
        return new PhoneNumber(value, display, type, true);
    }
}
