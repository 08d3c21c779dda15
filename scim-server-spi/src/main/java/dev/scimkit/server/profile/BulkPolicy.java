package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimType;
import org.jspecify.annotations.Nullable;

/**
 * How bulk requests run, where service providers differ.
 *
 * @param inOrder whether operations run strictly in request order, so that they can only refer to earlier ones;
 *     otherwise an operation that others refer to runs first (RFC 7644 section 3.7.1)
 * @param bulkIdOptional whether POST may omit the {@code bulkId}
 * @param showsVersions whether results contain the version of the resource
 * @param tooManyOperations the {@code scimType} of status 413, or null
 * @param misrouted the status of an operation whose path has no endpoint, or whose endpoint does not support the
 *     method; null for 404 and 405
 * @param locatesUnresolved whether the result of a failed operation has the URL of its path even if the path contains a
 *     {@code bulkId} that names nothing
 */
public record BulkPolicy(
        boolean inOrder,
        boolean bulkIdOptional,
        boolean showsVersions,
        @Nullable ScimType tooManyOperations,
        @Nullable Integer misrouted,
        boolean locatesUnresolved) {

    private static final BulkPolicy STANDARD = new BulkPolicy(false, false, true, null, null, false);

    /** {@return the policy of RFC 7644 section 3.7} */
    public static BulkPolicy standard() {
        return STANDARD;
    }
}
