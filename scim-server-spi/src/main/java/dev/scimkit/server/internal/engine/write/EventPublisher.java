package dev.scimkit.server.internal.engine.write;

import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners about committed changes. */
final class EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final List<ScimEvents> listeners;

    EventPublisher(List<ScimEvents> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Whether there are listeners. */
    boolean areWanted() {
        return !listeners.isEmpty();
    }

    void tell(List<ScimEvent> committed) {
        committed.forEach(this::tell);
    }

    private void tell(ScimEvent event) {
        for (ScimEvents listener : listeners) {
            try {
                listener.committed(event);
            } catch (RuntimeException broken) {
                LOG.warn(
                        "A listener failed on a change of request {}",
                        event.context().requestId(),
                        broken);
            }
        }
    }
}
