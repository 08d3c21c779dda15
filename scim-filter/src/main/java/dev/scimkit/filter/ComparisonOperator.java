package dev.scimkit.filter;

import java.util.Locale;

/** The operators that compare an attribute with a value (RFC 7644 section 3.4.2.2, table 3). */
public enum ComparisonOperator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Contains. */
    CO,
    /** Starts with. */
    SW,
    /** Ends with. */
    EW,
    /** Greater than. */
    GT,
    /** Greater than or equal to. */
    GE,
    /** Less than. */
    LT,
    /** Less than or equal to. */
    LE;

    private final String keyword = name().toLowerCase(Locale.ROOT);

    /** {@return the operator as written in filters, for example {@code eq}} */
    public String keyword() {
        return keyword;
    }

    /** {@return whether the operator looks for a part of a string: {@code co}, {@code sw}, {@code ew}} */
    public boolean isSubstring() {
        return this == CO || this == SW || this == EW;
    }

    /** {@return whether the operator needs an order: {@code gt}, {@code ge}, {@code lt}, {@code le}} */
    public boolean isOrdering() {
        return this == GT || this == GE || this == LT || this == LE;
    }
}
