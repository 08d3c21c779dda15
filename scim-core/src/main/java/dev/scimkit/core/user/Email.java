package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An e-mail address of a user: a value of {@code emails} (RFC 7643 section 4.1.2).
 *
 * @param value the address
 * @param display a human-readable form
 * @param type what it is for, such as {@code work}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record Email(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes a value of a type.
     *
     * @param value the address
     * @param type what it is for, such as {@code work}, or null
     * @return the value, without {@code primary}
     */
    public static Email of(String value, @Nullable String type) {
        Objects.requireNonNull(value, "value");
        return new Email(value, null, type, null);
    }

    /**
     * Reads a value of {@code emails}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Email of(ObjectNode tree) {
        return new Email(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public Email asPrimary() {
        return new Email(value, display, type, true);
    }
}
