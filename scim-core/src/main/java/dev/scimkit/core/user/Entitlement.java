package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entitlement of a user: a value of {@code entitlements} (RFC 7643 section 4.1.2).
 *
 * @param value the entitlement
 * @param display a human-readable form
 * @param type what it is for, such as {@code license}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record Entitlement(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes a value of a type.
     *
     * @param value the entitlement
     * @param type what it is for, such as {@code license}, or null
     * @return the value, without {@code primary}
     */
    public static Entitlement of(String value, @Nullable String type) {
        Objects.requireNonNull(value, "value");
        return new Entitlement(value, null, type, null);
    }

    /**
     * Reads a value of {@code entitlements}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Entitlement of(ObjectNode tree) {
        return new Entitlement(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public Entitlement asPrimary() {
        return new Entitlement(value, display, type, true);
    }
}
