package dev.scimkit.filter.internal.match;

/** The outcomes of a test. Neither a test on a value that cannot be compared nor its negation matches. */
public enum Truth {
    /** The value matches. */
    TRUE,
    /** The value does not match. */
    FALSE,
    /** The value cannot be compared. */
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
