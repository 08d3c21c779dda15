package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A certificate of a user: a value of {@code x509Certificates} (RFC 7643 section 4.1.2).
 *
 * @param value one DER-encoded certificate in base64
 * @param display a human-readable form
 * @param type what it is for, such as {@code signing}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record X509Certificate(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes a value of a type.
     *
     * @param value one DER-encoded certificate in base64
     * @param type what it is for, such as {@code signing}, or null
     * @return the value, without {@code primary}
     */
    public static X509Certificate of(String value, @Nullable String type) {
        Objects.requireNonNull(value, "value");
        return new X509Certificate(value, null, type, null);
    }

    /**
     * Reads a value of {@code x509Certificates}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static X509Certificate of(ObjectNode tree) {
        return new X509Certificate(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public X509Certificate asPrimary() {
        return new X509Certificate(value, display, type, true);
    }
}
