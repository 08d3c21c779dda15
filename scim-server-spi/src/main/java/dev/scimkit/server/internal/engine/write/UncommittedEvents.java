package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvent.Kind;
import dev.scimkit.server.internal.Secrets;
import java.util.ArrayList;
import java.util.List;

/** What one unit of work changed; the listeners hear of it when it is committed. */
final class UncommittedEvents {

    private final boolean wanted;
    private final RequestContext context;
    private final List<ScimEvent> events = new ArrayList<>();

    /**
     * Begins an empty list.
     *
     * @param wanted whether anybody listens
     * @param context who changes something
     */
    UncommittedEvents(boolean wanted, RequestContext context) {
        this.wanted = wanted;
        this.context = context;
    }

    /** Whether anybody listens; a state that is not at hand need not be read otherwise. */
    boolean areWanted() {
        return wanted;
    }

    List<ScimEvent> events() {
        return events;
    }

    void created(Resource after) {
        if (wanted) {
            events.add(new ScimEvent(Kind.CREATED, null, withoutSecrets(after), context));
        }
    }

    void modified(Resource before, Resource after) {
        if (wanted) {
            events.add(new ScimEvent(Kind.MODIFIED, withoutSecrets(before), withoutSecrets(after), context));
        }
    }

    void deleted(Resource before) {
        if (wanted) {
            events.add(new ScimEvent(Kind.DELETED, withoutSecrets(before), null, context));
        }
    }

    private static Resource withoutSecrets(Resource resource) {
        return new Resource(resource.resourceType(), Secrets.leftOutOf(resource));
    }
}
