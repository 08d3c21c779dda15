package dev.scimkit.server.internal.engine;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.event.ObservedRequest;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What is found out about a request on its way: filled in step by step, by the one thread that serves it. */
final class Course {

    private final String requestId = newRequestId();
    private final long begin = System.nanoTime();
    private ScimOperation operation = ScimOperation.OTHER;
    private @Nullable String resourceType;
    private @Nullable String organization;
    private @Nullable Principal principal;

    /** Tells requests apart in a log; it is no secret, so it need not be hard to guess. */
    private static String newRequestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String requestId() {
        return requestId;
    }

    ScimOperation operation() {
        return operation;
    }

    void isDiscovery() {
        operation = ScimOperation.DISCOVERY;
    }

    /** The path names something that is served. */
    void isFor(ScimHttpRequest request, Route route, ServedTypes types) {
        ServedType<?> served = types.at(route.isMe() ? "Users" : route.endpoint());
        boolean known = served != null || route.isRoot() || route.isBulk() || route.isMe();
        operation = known ? Operations.of(request.method(), route) : ScimOperation.OTHER;
        resourceType = served == null ? null : served.type().name();
    }

    /** The caller is authenticated. */
    void isBy(Principal caller, String organization) {
        principal = caller;
        this.organization = organization;
    }

    ObservedRequest end(int status) {
        String name = principal == null ? null : principal.name();
        return new ObservedRequest(requestId, operation, resourceType, organization, name, status, System.nanoTime() - begin);
    }
}
