package dev.scimkit.server.event;

/**
 * Observes requests, for metrics and traces. With Micrometer, {@link #stopped} is one line:
 *
 * <pre>{@code
 * request -> registry.timer("scim.requests", "operation", request.operation().name(), "status", "" + request.status())
 *         .record(request.nanos(), TimeUnit.NANOSECONDS)
 * }</pre>
 *
 * <p>Both methods are called on the thread of the request, once each, and must not take long. What they throw is logged and
 * changes nothing.
 */
@FunctionalInterface
public interface RequestObserver {

    /**
     * A request came in, of which nothing is known yet.
     *
     * @param requestId identifies the request in logs
     */
    default void started(String requestId) {}

    /**
     * A request was answered.
     *
     * @param request what it was, and how it ended
     */
    void stopped(ObservedRequest request);
}
