package dev.scimkit.spring;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;

/** Says who created, changed or deleted which resource; never what is in it. */
final class AuditedChanges implements ScimEvents {

    private final ApplicationEventPublisher publisher;

    AuditedChanges(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public boolean needsContent() {
        return false;
    }

    @Override
    public void committed(ScimEvent event) {
        Resource resource = Objects.requireNonNull(event.after() == null ? event.before() : event.after(), "resource");
        publisher.publishEvent(new AuditApplicationEvent(new AuditEvent(
                event.context().principal().name(),
                "SCIM_" + event.kind(),
                Map.of(
                        "organization", event.context().organization(),
                        "resourceType", resource.resourceType().name(),
                        "id", String.valueOf(resource.getId()),
                        "requestId", event.context().requestId()))));
    }
}
