package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/** When a response contains an attribute (RFC 7643 section 7). */
public enum Returned {
    /** Always, regardless of what the client requests. */
    ALWAYS("always"),
    /** Never, regardless of what the client requests. */
    NEVER("never"),
    /** Unless the client requests other attributes or excludes this one. */
    DEFAULT("default"),
    /** Only when the client requests it. */
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
