package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvent.Kind;
import dev.scimkit.server.internal.Secrets;
import java.util.ArrayList;
import java.util.List;

/** The changes of one unit of work; listeners are told when it is committed. */
final class UncommittedEvents {

    private final EventPublisher publisher;
    private final RequestContext context;
    private final List<ScimEvent> committed;
    private final List<ScimEvent> events = new ArrayList<>();

    /**
     * Begins an empty list.
     *
     * @param publisher knows what listeners receive
     * @param context who changes resources
     * @param committed what is committed already; listeners are not told yet
     */
    UncommittedEvents(EventPublisher publisher, RequestContext context, List<ScimEvent> committed) {
        this.publisher = publisher;
        this.context = context;
        this.committed = committed;
    }

    /** Whether a listener receives changes of a type; otherwise there is no need to read the state before a change. */
    boolean areWanted(ResourceType type) {
        return publisher.areWanted(type);
    }

    /** Whether a listener looks at what is in resources of a type; otherwise their ids and versions are enough. */
    boolean needContent(ResourceType type) {
        return publisher.needContent(type);
    }

    List<ScimEvent> committed() {
        return committed;
    }

    List<ScimEvent> events() {
        return events;
    }

    /** Forgets all but the first changes, since the others were undone. */
    void keepFirst(int count) {
        events.subList(count, events.size()).clear();
    }

    void created(Resource after) {
        if (publisher.areWanted(after.resourceType())) {
            events.add(new ScimEvent(Kind.CREATED, null, withoutSecrets(after), context));
        }
    }

    void modified(Resource before, Resource after) {
        if (publisher.areWanted(after.resourceType())) {
            events.add(new ScimEvent(Kind.MODIFIED, withoutSecrets(before), withoutSecrets(after), context));
        }
    }

    void deleted(Resource before) {
        if (publisher.areWanted(before.resourceType())) {
            events.add(new ScimEvent(Kind.DELETED, withoutSecrets(before), null, context));
        }
    }

    private static Resource withoutSecrets(Resource resource) {
        return new Resource(resource.resourceType(), Secrets.leftOutOfEvent(resource));
    }
}
