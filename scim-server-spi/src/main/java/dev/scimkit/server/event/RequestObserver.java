package dev.scimkit.server.event;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.context.ScimOperation;
import org.jspecify.annotations.Nullable;

/**
 * Observes requests, for metrics and traces. With Micrometer, {@link #stopped} is one line:
 *
 * <pre>{@code
 * request -> registry.timer("scim.requests", "operation", request.operation().name(), "status", "" + request.status())
 *         .record(request.nanos(), TimeUnit.NANOSECONDS)
 * }</pre>
 *
 * <p>All methods are called on the thread of the request, and must return quickly. Exceptions are logged and do
 * not affect the request.
 */
@FunctionalInterface
public interface RequestObserver {

    /**
     * A request arrived; nothing else is known yet.
     *
     * @param requestId identifies the request in logs
     */
    default void started(String requestId) {}

    /**
     * Something was tolerated in the body of a request, which may still fail for another reason. Called once for each
     * leniency and attribute, at most a hundred times for one request, before {@link #stopped}.
     *
     * @param habit what was tolerated, and where
     */
    default void tolerated(ToleratedHabit habit) {}

    /**
     * The {@link dev.scimkit.server.lifecycle.DeactivationHandler} has finished, or has not finished in time. Called once for
     * each deactivated or deleted user, possibly after {@link #stopped} and on another thread.
     *
     * @param deactivation how long it took, and whether it was successful
     */
    default void deactivated(FinishedDeactivation deactivation) {}

    /**
     * A request was answered.
     *
     * @param request the request and its outcome
     */
    void stopped(AnsweredRequest request);

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
     * @param nanos the time until the answer was ready to send, in nanoseconds; of a long list, until it begins to be sent
     */
    record AnsweredRequest(
            String requestId,
            ScimOperation operation,
            @Nullable String resourceType,
            @Nullable String organization,
            @Nullable String principal,
            int status,
            long nanos) {}

    /**
     * What an application did for a deactivated user.
     *
     * @param requestId identifies the request that deactivated the user in logs
     * @param organization the organization
     * @param completed whether everything ended in time; otherwise it failed, or the deadline passed
     * @param nanos the time from the beginning of the request, in nanoseconds
     */
    record FinishedDeactivation(String requestId, String organization, boolean completed, long nanos) {}

    /**
     * A habit of a client that was tolerated in one request, for administrators who want to see what was skipped or bent.
     *
     * @param requestId identifies the request in logs
     * @param organization the organization
     * @param principal the name of the caller
     * @param leniency what was tolerated
     * @param attribute the path of the attribute, never its value; the client made up the names of unknown attributes
     */
    record ToleratedHabit(
            String requestId, String organization, String principal, Leniency leniency, String attribute) {}
}
