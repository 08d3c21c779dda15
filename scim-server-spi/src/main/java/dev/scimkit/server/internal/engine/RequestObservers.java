package dev.scimkit.server.internal.engine;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports requests to the log and to observers: path and names only, never query, header fields or bodies. */
final class RequestObservers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");
    private static final int MAX_SHOWN_NAME = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<RequestObserver> observers;

    RequestObservers(List<RequestObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    void started(Observation observation) {
        tell(observer -> observer.started(observation.requestId()));
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
        RequestObserver.ToleratedHabit habit = observation.tolerated(leniency, printable(shortened(attribute)));
        if (habit == null) {
            return;
        }
        LOG.debug(
                "Request {} by {} in {}: tolerated {} at {}",
                habit.requestId(),
                printable(habit.principal()),
                printable(habit.organization()),
                leniency,
                habit.attribute());
        tell(observer -> observer.tolerated(habit));
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
                printable(observed.principal()),
                printable(String.valueOf(observed.organization())),
                printable(request.method()),
                printable(request.path()),
                observed.status());
    }

    /** Keeps what a client wrote on one line of the log. */
    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
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
