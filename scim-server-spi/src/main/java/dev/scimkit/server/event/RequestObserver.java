package dev.scimkit.server.event;

/**
 * Observes requests, for metrics and traces. With Micrometer, {@link #stopped} is one line:
 *
 * <pre>{@code
 * request -> registry.timer("scim.requests", "operation", request.operation().name(), "status", "" + request.status())
 *         .record(request.nanos(), TimeUnit.NANOSECONDS)
 * }</pre>
 *
 * <p>Both methods are called once, on the thread of the request, and must return quickly. Exceptions are logged and do
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
     * A request was answered.
     *
     * @param request the request and its outcome
     */
    void stopped(ObservedRequest request);
}
