package dev.scimkit.core.user;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.PluralValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A certificate of a user: a value of {@code x509Certificates} (RFC 7643 section 4.1.2).
 *
 * @param value one DER-encoded certificate in base64
 * @param display a form of it for people to read
 * @param type what it is for, such as {@code signing}
 * @param primary whether it is preferred over the others, or null when that is not said
 */
public record X509Certificate(
        @Nullable String value,
        @Nullable String display,
        @Nullable String type,
        @Nullable Boolean primary) implements PluralValue {

    /**
     * Makes one of a value and its type.
     *
     * @param value one DER-encoded certificate in base64
     * @param type what it is for, such as {@code signing}, or null
     * @return the value, not said to be primary
     */
    public static X509Certificate of(String value, @Nullable String type) {
        return new X509Certificate(value, null, type, null);
    }

    /**
     * Reads a value of {@code x509Certificates}.
     *
     * @param tree its sub-attributes
     * @return what they say; what is missing is null
     */
    public static X509Certificate of(ObjectNode tree) {
        return new X509Certificate(
                Attributes.string(tree, "value"),
                Attributes.string(tree, "display"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return the same, preferred over the others} */
    public X509Certificate asPrimary() {
        return new X509Certificate(value, display, type, true);
    }
}
