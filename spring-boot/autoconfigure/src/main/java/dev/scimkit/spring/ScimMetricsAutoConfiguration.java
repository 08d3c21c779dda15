package dev.scimkit.spring;

import dev.scimkit.server.event.RequestObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Micrometer metrics of what happens outside requests. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass({MeterRegistry.class, RequestObserver.class})
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
public final class ScimMetricsAutoConfiguration {

    ScimMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "scimTimedDeactivations")
    RequestObserver scimTimedDeactivations(MeterRegistry registry) {
        return new TimedDeactivations(registry);
    }
}
