package dev.scimkit.core.message;

import dev.scimkit.core.internal.Ascii;
import java.util.Optional;

/** What an operation of a bulk request does (RFC 7644 section 3.7). */
public enum BulkMethod {
    /** Creates a resource. */
    POST,
    /** Replaces a resource. */
    PUT,
    /** Changes a resource. */
    PATCH,
    /** Deletes a resource. */
    DELETE;

    /**
     * Finds the method with the given name.
     *
     * @param name the name, in any case
     * @return the method, or empty when bulk requests have none of that name
     */
    public static Optional<BulkMethod> ofName(String name) {
        for (BulkMethod candidate : values()) {
            if (Ascii.equalsIgnoreCase(candidate.name(), name)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
