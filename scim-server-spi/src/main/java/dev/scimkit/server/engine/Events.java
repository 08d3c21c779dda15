package dev.scimkit.server.engine;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.internal.Secrets;
import dev.scimkit.server.repository.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of committed changes. */
final class Events {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final List<ScimEvents> listeners;

    Events(List<ScimEvents> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Whether anybody listens; a state that is not at hand need not be read otherwise. */
    boolean areWanted() {
        return !listeners.isEmpty();
    }

    void created(Resource after, RequestContext context) {
        tell(ScimEvent.Kind.CREATED, null, after, context);
    }

    void modified(Resource before, Resource after, RequestContext context) {
        tell(ScimEvent.Kind.MODIFIED, before, after, context);
    }

    void deleted(Resource before, RequestContext context) {
        tell(ScimEvent.Kind.DELETED, before, null, context);
    }

    private void tell(
            ScimEvent.Kind kind, @Nullable Resource before, @Nullable Resource after, RequestContext context) {
        if (listeners.isEmpty()) {
            return;
        }
        ScimEvent event = new ScimEvent(
                kind,
                before == null ? null : withoutSecrets(before),
                after == null ? null : withoutSecrets(after),
                context);
        for (ScimEvents listener : listeners) {
            try {
                listener.committed(event);
            } catch (RuntimeException broken) {
                LOG.warn("A listener failed on a change of request {}", context.requestId(), broken);
            }
        }
    }

    private static Resource withoutSecrets(Resource resource) {
        return new Resource(resource.resourceType(), Secrets.leftOutOf(resource));
    }
}
