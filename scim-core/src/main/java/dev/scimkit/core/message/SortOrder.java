package dev.scimkit.core.message;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/** The order of sorted results (RFC 7644 section 3.4.2.3). */
public enum SortOrder {
    /** Smallest first. */
    ASCENDING("ascending"),
    /** Largest first. */
    DESCENDING("descending");

    private final String keyword;

    SortOrder(String keyword) {
        this.keyword = keyword;
    }

    /** {@return the keyword as requests spell it} */
    public String keyword() {
        return keyword;
    }

    /**
     * Finds the constant with the given keyword.
     *
     * @param keyword the keyword, in any case
     * @return the constant, or empty when the RFC defines no such keyword
     */
    public static Optional<SortOrder> ofKeyword(String keyword) {
        for (SortOrder candidate : values()) {
            if (Ascii.equalsIgnoreCase(candidate.keyword, keyword)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
