package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/**
 * When a response holds an attribute (RFC 7643 section 7).
 */
public enum Returned {
    /** Always, whatever the client asks for. */
    ALWAYS("always"),
    /** Never, whatever the client asks for. */
    NEVER("never"),
    /** Unless the client asks for other attributes or leaves it out. */
    DEFAULT("default"),
    /** Only when the client asks for it. */
    REQUEST("request");

    private final String keyword;

    Returned(String keyword) {
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
    public static Optional<Returned> ofKeyword(String keyword) {
        for (Returned candidate : values()) {
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
