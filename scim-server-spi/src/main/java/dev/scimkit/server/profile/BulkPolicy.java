package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimType;
import org.jspecify.annotations.Nullable;

/**
 * How bulk requests are run where service providers differ.
 *
 * @param inOrder whether operations run strictly in the order of the request, so that they can refer only to what was
 *     created before; otherwise what others refer to runs first (RFC 7644 section 3.7.1)
 * @param bulkIdOptional whether POST may come without a {@code bulkId}
 * @param showsVersions whether results have the version of the resource
 * @param tooManyOperations the keyword beside status 413, or null
 * @param misrouted the status of an operation whose path names no endpoint, or one that does not take its method; null
 *     for 404 and 405
 */
public record BulkPolicy(
        boolean inOrder,
        boolean bulkIdOptional,
        boolean showsVersions,
        @Nullable ScimType tooManyOperations,
        @Nullable Integer misrouted) {

    private static final BulkPolicy STANDARD = new BulkPolicy(false, false, true, null, null);

    /** {@return what RFC 7644 section 3.7 says} */
    public static BulkPolicy standard() {
        return STANDARD;
    }
}
