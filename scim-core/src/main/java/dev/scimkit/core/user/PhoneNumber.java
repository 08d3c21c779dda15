package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A telephone number of a user: a value of {@code phoneNumbers} (RFC 7643 section 4.1.2).
 *
 * @param value the number, best as a tel URI (RFC 3966)
 * @param display a human-readable form
 * @param type what it is for, such as {@code work}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record PhoneNumber(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes a value of a type.
     *
     * @param value the number, best as a tel URI (RFC 3966)
     * @param type what it is for, such as {@code work}, or null
     * @return the value, without {@code primary}
     */
    public static PhoneNumber of(String value, @Nullable String type) {
        Objects.requireNonNull(value, "value");
        return new PhoneNumber(value, null, type, null);
    }

    /**
     * Reads a value of {@code phoneNumbers}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static PhoneNumber of(ObjectNode tree) {
        return new PhoneNumber(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public PhoneNumber asPrimary() {
        return new PhoneNumber(value, display, type, true);
    }
}
