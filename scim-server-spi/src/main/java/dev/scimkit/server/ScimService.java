package dev.scimkit.server;

import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.Engine;

/**
 * A SCIM service provider: requests in, responses out (RFC 7644).
 *
 * <p>The first segment of a request's path is the organization, as in {@code /3223/Users}, unless the service has a
 * single one ({@link ScimServiceBuilder#organization}). Names of endpoints, such as {@code Users}, cannot be
 * organizations. Immutable and thread-safe: build it once.
 */
public final class ScimService {

    private final Engine engine;

    ScimService(Engine engine) {
        this.engine = engine;
    }

    /** {@return a builder; it needs at least one resource type and an authenticator} */
    public static ScimServiceBuilder builder() {
        return new ScimServiceBuilder();
    }

    /**
     * Answers a request.
     *
     * @param request the request; its body is read at most once and not closed
     * @return the response; every failure is a SCIM error in it, never an exception
     */
    public ScimHttpResponse handle(ScimHttpRequest request) {
        return engine.handle(request);
    }
}
