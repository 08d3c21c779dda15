package dev.scimkit.spring;

import dev.scimkit.server.event.ScimEvents;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.AuditEventRepository;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** Publishes each committed change as an audit event of Spring Boot, if the application keeps audit events. */
@AutoConfiguration(afterName = "org.springframework.boot.actuate.autoconfigure.audit.AuditAutoConfiguration")
@ConditionalOnClass({AuditEvent.class, ScimEvents.class})
@ConditionalOnBean(AuditEventRepository.class)
@ConditionalOnProperty(
        prefix = "scimkit",
        name = {"enabled", "audit-events"},
        matchIfMissing = true)
public final class ScimAuditAutoConfiguration {

    ScimAuditAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "scimAuditedChanges")
    ScimEvents scimAuditedChanges(ApplicationEventPublisher publisher) {
        return new AuditedChanges(publisher);
    }
}
