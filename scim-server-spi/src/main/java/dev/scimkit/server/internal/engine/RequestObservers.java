package dev.scimkit.server.internal.engine;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports requests to the log and to observers: path and names only, never query, header fields or bodies. */
final class RequestObservers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");
    private static final int MAX_SHOWN_NAME = 200;

    private final List<RequestObserver> observers;

    RequestObservers(List<RequestObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    void started(Observation observation) {
        tell(observer -> observer.started(observation.requestId()));
    }

    /** The body could not be read; the client is at fault, or its network. */
    void bodyUnreadable(Observation observation, String reason) {
        LOG.info("Request {}: its body could not be read: {}", observation.requestId(), LogText.oneLine(reason));
    }

    void stopped(ScimHttpRequest request, Observation observation, int status) {
        RequestObserver.AnsweredRequest observed = observation.end(status);
        if (LOG.isDebugEnabled()) {
            log(request, observed);
        }
        tell(observer -> observer.stopped(observed));
    }

    /** A leniency was applied for an authenticated caller; what is logged and reported names the attribute, never the value. */
    void tolerated(Observation observation, Leniency leniency, String attribute) {
        RequestObserver.ToleratedHabit habit = observation.tolerated(leniency, LogText.oneLine(shortened(attribute)));
        if (habit == null) {
            return;
        }
        LOG.debug(
                "Request {} by {} in {}: tolerated {} at {}",
                habit.requestId(),
                LogText.oneLine(habit.principal()),
                LogText.oneLine(habit.organization()),
                leniency,
                habit.attribute());
        tell(observer -> observer.tolerated(habit));
    }

    /** The application's work for a deactivated user has ended, or did not end in time. */
    void deactivated(RequestObserver.FinishedDeactivation finished) {
        tell(observer -> observer.deactivated(finished));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN_NAME ? text : text.substring(0, MAX_SHOWN_NAME) + "…";
    }

    private static void log(ScimHttpRequest request, RequestObserver.AnsweredRequest observed) {
        if (observed.principal() == null) {
            LOG.debug("Request {} refused with {}", observed.requestId(), observed.status());
            return;
        }
        LOG.debug(
                "Request {} by {} in {}: {} {} answered {}",
                observed.requestId(),
                LogText.oneLine(observed.principal()),
                LogText.oneLine(String.valueOf(observed.organization())),
                LogText.oneLine(request.method()),
                LogText.oneLine(request.path()),
                observed.status());
    }

    private void tell(Consumer<RequestObserver> news) {
        for (RequestObserver observer : observers) {
            try {
                news.accept(observer);
            } catch (RuntimeException broken) {
                LOG.warn("An observer of requests failed", broken);
            }
        }
    }
}
