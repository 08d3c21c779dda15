package dev.scimkit.spring;

import dev.scimkit.server.event.RequestObserver;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes one observation of each request, {@code scim.requests}, within which everything happens that the request causes. Names of
 * organizations and callers are for traces only: there may be many of them.
 */
final class ObservedRequests implements RequestObserver {

    private static final String NAME = "scim.requests";
    private static final String NONE = "none";

    /** The request that the thread serves. */
    private static final ThreadLocal<Observation.@Nullable Scope> CURRENT = new ThreadLocal<>();

    private final ObservationRegistry registry;

    ObservedRequests(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void started(String requestId) {
        Observation observation = Observation.createNotStarted(NAME, registry)
                .highCardinalityKeyValue("request.id", requestId)
                .start();
        CURRENT.set(observation.openScope());
    }

    @Override
    public void tolerated(ToleratedHabit habit) {
        Observation.Scope scope = CURRENT.get();
        if (scope != null) {
            String leniency = habit.leniency().name().toLowerCase(Locale.ROOT).replace('_', '.');
            scope.getCurrentObservation().event(Observation.Event.of("tolerated." + leniency));
        }
    }

    @Override
    public void stopped(AnsweredRequest request) {
        Observation.Scope scope = CURRENT.get();
        if (scope == null) {
            return;
        }
        CURRENT.remove();
        scope.close();
        String operation = request.operation().name().toLowerCase(Locale.ROOT);
        scope.getCurrentObservation()
                .contextualName("scim " + operation + " " + orNone(request.resourceType()))
                .lowCardinalityKeyValues(KeyValues.of(
                        KeyValue.of("operation", operation),
                        KeyValue.of("resource.type", orNone(request.resourceType())),
                        KeyValue.of("status", Integer.toString(request.status())),
                        KeyValue.of("outcome", outcome(request.status()))))
                .highCardinalityKeyValues(KeyValues.of(
                        KeyValue.of("organization", orNone(request.organization())),
                        KeyValue.of("principal", orNone(request.principal()))))
                .stop();
    }

    private static String orNone(@Nullable String value) {
        return value == null ? NONE : value;
    }

    /** The words that Spring uses for HTTP. */
    private static String outcome(int status) {
        if (status >= 500) {
            return "SERVER_ERROR";
        }
        return status >= 400 ? "CLIENT_ERROR" : "SUCCESS";
    }
}
