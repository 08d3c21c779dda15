package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/**
 * Whether and when a client may change an attribute (RFC 7643 section 7).
 */
public enum Mutability {
    /** Only the service provider sets it. */
    READ_ONLY("readOnly"),
    /** It may be read and changed at any time. */
    READ_WRITE("readWrite"),
    /** It may be set once and not changed afterwards. */
    IMMUTABLE("immutable"),
    /** It may be changed and is never returned. */
    WRITE_ONLY("writeOnly");

    private final String keyword;

    Mutability(String keyword) {
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
    public static Optional<Mutability> ofKeyword(String keyword) {
        for (Mutability candidate : values()) {
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
