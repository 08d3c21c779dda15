package dev.scimkit.server.internal.engine;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.internal.engine.route.Route;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What observers learn about a request. It is filled in step by step, by the one thread that serves the request. */
final class Observation {

    private static final int MAX_HABITS = 100;

    private final String requestId;
    private final long begin = System.nanoTime();
    private ScimOperation operation = ScimOperation.OTHER;
    private @Nullable String resourceType;
    private @Nullable RequestContext context;
    private final Set<RequestObserver.ToleratedHabit> habits = new HashSet<>(0);

    Observation(String requestId) {
        this.requestId = requestId;
    }

    String requestId() {
        return requestId;
    }

    void isDiscovery() {
        operation = ScimOperation.DISCOVERY;
    }

    void isFor(Route route) {
        operation = route.operation();
        resourceType = route.resourceType();
    }

    ScimOperation operation() {
        return operation;
    }

    /** The caller is authenticated. */
    void isBy(RequestContext caller) {
        context = caller;
    }

    /** What was tolerated; null when it was reported for this request before, or is one of too many. */
    RequestObserver.@Nullable ToleratedHabit tolerated(Leniency leniency, String attribute) {
        RequestContext known = Objects.requireNonNull(context, "only callers that are authenticated send bodies");
        RequestObserver.ToleratedHabit habit = new RequestObserver.ToleratedHabit(
                requestId, known.organization(), known.principal().name(), leniency, attribute);
        return habits.size() < MAX_HABITS && habits.add(habit) ? habit : null;
    }

    RequestObserver.AnsweredRequest end(int status) {
        RequestContext known = context;
        return new RequestObserver.AnsweredRequest(
                requestId,
                operation,
                resourceType,
                known == null ? null : known.organization(),
                known == null ? null : known.principal().name(),
                status,
                System.nanoTime() - begin);
    }
}
