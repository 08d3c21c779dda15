package dev.scimkit.server.event;

import dev.scimkit.server.context.ScimOperation;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered, without anything that its client wrote into query, header fields or body.
 *
 * @param requestId identifies the request in logs
 * @param operation what it asked for
 * @param resourceType the name of the resource type that its path names, or null when it names none
 * @param organization the organization, or null when the caller was not authenticated: what strangers write into paths shall not
 *     become the tags of a metric
 * @param principal the name of the caller, or null when the caller was not authenticated
 * @param status the status of the answer
 * @param nanos how long the answer took, in nanoseconds, without sending it
 */
public record ObservedRequest(
        String requestId,
        ScimOperation operation,
        @Nullable String resourceType,
        @Nullable String organization,
        @Nullable String principal,
        int status,
        long nanos) {}
