package dev.scimkit.filter.internal.match;

/** The three outcomes of a test. What cannot be compared is no match, and its negation is none either. */
public enum Truth {
    /** It matches. */
    TRUE,
    /** It does not match. */
    FALSE,
    /** It cannot be compared. */
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
