package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners about committed changes. */
final class EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final List<ScimEvents> listeners;

    EventPublisher(List<ScimEvents> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Whether a listener receives changes of a type. */
    boolean areWanted(ResourceType type) {
        for (ScimEvents listener : listeners) {
            if (listener.concerns(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a listener looks at what is in resources of a type. */
    boolean needContent(ResourceType type) {
        return listeners.stream().anyMatch(listener -> listener.concerns(type) && listener.needsContent());
    }

    void tell(List<ScimEvent> committed) {
        committed.forEach(this::tell);
    }

    private void tell(ScimEvent event) {
        Resource changed = Objects.requireNonNull(event.after() == null ? event.before() : event.after());
        ResourceType type = changed.resourceType();
        for (ScimEvents listener : listeners) {
            try {
                if (listener.concerns(type)) {
                    listener.committed(event);
                }
            } catch (RuntimeException broken) {
                LOG.warn(
                        "A listener failed to handle a change that request {} made",
                        event.context().requestId(),
                        broken);
            }
        }
    }
}
