package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/**
 * The data type of an attribute (RFC 7643 section 2.3).
 */
public enum AttributeType {
    /** A sequence of Unicode characters: a JSON string. */
    STRING("string"),
    /** The literal true or false: a JSON boolean. */
    BOOLEAN("boolean"),
    /** A real number: a JSON number. */
    DECIMAL("decimal"),
    /** A whole number: a JSON number without fraction or exponent. */
    INTEGER("integer"),
    /** A date with a time of day in the form of xsd:dateTime: a JSON string. */
    DATE_TIME("dateTime"),
    /** Octets in base64: a JSON string. */
    BINARY("binary"),
    /** A URI that names a resource: a JSON string. */
    REFERENCE("reference"),
    /** A set of sub-attributes: a JSON object. */
    COMPLEX("complex");

    private final String keyword;

    AttributeType(String keyword) {
        this.keyword = keyword;
    }

    /** {@return the keyword as a schema spells it} */
    public String keyword() {
        return keyword;
    }

    /**
     * Finds the constant with the given keyword.
     *
     * @param keyword the keyword, in any case
     * @return the constant, or empty when the RFC defines no such keyword
     */
    public static Optional<AttributeType> ofKeyword(String keyword) {
        for (AttributeType candidate : values()) {
            if (Ascii.equalsIgnoreCase(candidate.keyword, keyword)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** {@return the keyword} */
    @Override
    public String toString() {
        return keyword;
    }
}
