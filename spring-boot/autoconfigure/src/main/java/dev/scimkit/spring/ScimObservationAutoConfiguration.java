package dev.scimkit.spring;

import dev.scimkit.server.event.RequestObserver;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Observes each request with Micrometer: a timer, and a span if the application traces. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration"
        })
@ConditionalOnClass({ObservationRegistry.class, RequestObserver.class})
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
public final class ScimObservationAutoConfiguration {

    ScimObservationAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "scimObservedRequests")
    RequestObserver scimObservedRequests(ObservationRegistry registry) {
        return new ObservedRequests(registry);
    }
}
