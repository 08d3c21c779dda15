package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/** The scope in which a value must be unique (RFC 7643 section 7). */
public enum Uniqueness {
    /** It need not be unique. */
    NONE("none"),
    /** Unique among the resources of a type in an organization. */
    SERVER("server"),
    /** Globally unique. */
    GLOBAL("global");

    private final String keyword;

    Uniqueness(String keyword) {
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
    public static Optional<Uniqueness> ofKeyword(String keyword) {
        for (Uniqueness candidate : values()) {
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
