package dev.scimkit.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds the repositories to the health of the application, as {@code scim}. */
@AutoConfiguration(after = ScimAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(ServedResources.class)
@ConditionalOnEnabledHealthIndicator("scim")
public final class ScimHealthAutoConfiguration {

    ScimHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "scimHealthIndicator")
    HealthIndicator scimHealthIndicator(ServedResources resources, ScimProperties properties) {
        return new RepositoriesHealth(resources, properties.organization());
    }
}
