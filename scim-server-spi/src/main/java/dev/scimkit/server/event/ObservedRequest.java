package dev.scimkit.server.event;

import dev.scimkit.server.context.ScimOperation;
import org.jspecify.annotations.Nullable;

/**
 * An answered request, without the contents of its query, headers and body.
 *
 * @param requestId identifies the request in logs
 * @param operation what it asked for
 * @param resourceType the name of the resource type in its path, or null if there is none
 * @param organization the organization, or null if the caller was not authenticated: unauthenticated paths must not
 *     inflate metric labels
 * @param principal the name of the caller, or null if the caller was not authenticated
 * @param status the status of the answer
 * @param nanos the time until the answer was ready to send, in nanoseconds
 */
public record ObservedRequest(
        String requestId,
        ScimOperation operation,
        @Nullable String resourceType,
        @Nullable String organization,
        @Nullable String principal,
        int status,
        long nanos) {}
