package dev.scimkit.server.http;

/** Lets authenticated requests in. An HTTP adapter uses it to bound how many are served at the same time. */
@FunctionalInterface
public interface RequestGate {

    /**
     * Called once the caller is known and within its rate, before the body is read. It may wait.
     *
     * @throws dev.scimkit.core.error.ScimException to refuse the request, usually with 503
     */
    void enter();

    /** {@return a gate that lets every request in at once} */
    static RequestGate open() {
        return () -> {};
    }
}
