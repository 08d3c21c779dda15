package dev.scimkit.server.repository;

import dev.scimkit.core.schema.AttributeDefinition;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which values of an attribute are the same that SCIM takes for the same: after Unicode compatibility
 * normalization, and without regard to case unless the attribute is case exact (RFC 7644 section 5).
 *
 * <p>A repository keeps it beside a unique value such as {@code userName} and has its store see to it that it is unique:
 * {@code straße} and {@code STRASSE} have one key, which {@link String#equalsIgnoreCase} does not know.
 */
public final class ComparisonKey {

    private ComparisonKey() {}

    /**
     * Makes the key of a value.
     *
     * @param attribute the attribute that has it, such as {@code ResourceTypes.user().attribute("userName")}
     * @param value the value
     * @return the key; the same for all values that are the same
     */
    public static String of(AttributeDefinition attribute, String value) {
        if (isAscii(value)) {
            return attribute.caseExact() ? value : value.toLowerCase(Locale.ROOT);
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        // Upper case first: it brings ß and other letters without a lower-case twin to one form.
        return attribute.caseExact() ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
