package dev.scimkit.server.memory;

import dev.scimkit.core.schema.AttributeDefinition;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which values of an attribute are the same that SCIM takes for the same: after Unicode compatibility
 * normalisation, and without regard to case unless the attribute is case exact (RFC 7644 section 5).
 */
final class ComparisonKey {

    private ComparisonKey() {}

    static String of(AttributeDefinition attribute, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        // Upper case first: it brings ß and other letters without a lower-case twin to one form.
        return attribute.caseExact() ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
