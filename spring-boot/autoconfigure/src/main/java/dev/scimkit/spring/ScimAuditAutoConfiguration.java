package dev.scimkit.spring;

import dev.scimkit.server.event.ScimEvents;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** Publishes each committed change as an audit event of Spring Boot. */
@AutoConfiguration
@ConditionalOnClass({AuditEvent.class, ScimEvents.class})
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
public final class ScimAuditAutoConfiguration {

    ScimAuditAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    AuditedChanges scimAuditedChanges(ApplicationEventPublisher publisher) {
        return new AuditedChanges(publisher);
    }
}
