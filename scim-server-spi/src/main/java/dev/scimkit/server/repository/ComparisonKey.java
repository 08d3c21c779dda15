package dev.scimkit.server.repository;

import dev.scimkit.core.schema.AttributeDefinition;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The comparison form of a value: two values are equal to SCIM exactly if their keys are. It applies Unicode
 * compatibility normalization, and ignores case unless the attribute is case exact (RFC 7644 section 5).
 *
 * <p>A repository stores the key beside a unique value such as {@code userName}, with a unique index on it:
 * {@code straße} and {@code STRASSE} have the same key, although {@link String#equalsIgnoreCase} says that they differ.
 */
public final class ComparisonKey {

    private ComparisonKey() {}

    /**
     * Makes the key of a value.
     *
     * @param attribute the attribute, such as {@code ResourceTypes.user().attribute("userName")}
     * @param value the value
     * @return the key; the same for equal values
     */
    public static String of(AttributeDefinition attribute, String value) {
        if (isAscii(value)) {
            return attribute.caseExact() ? value : value.toLowerCase(Locale.ROOT);
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        // Upper case first: it maps ß and similar letters to one form.
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
