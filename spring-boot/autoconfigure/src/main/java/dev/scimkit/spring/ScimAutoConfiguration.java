package dev.scimkit.spring;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.access.SubjectResolver;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.http.servlet.ScimServlet;
import dev.scimkit.server.lifecycle.DeactivationHandler;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.PasswordPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.time.Duration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Serves the application's repositories by SCIM, in the servlet container of the application. */
@AutoConfiguration(after = {ScimJdbcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ScimService.class)
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(ScimProperties.class)
public final class ScimAutoConfiguration {

    /** The name of the servlet. */
    static final String SERVLET = "scimServlet";

    /** The limit for a bean that is a handler; a customizer may set another one. */
    private static final Duration DEACTIVATION = Duration.ofMinutes(5);

    ScimAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ScimProfile scimProfile(ScimProperties properties) {
        return Settings.profile(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    Authorizer scimAuthorizer(ScimProperties properties) {
        return Access.authorizer(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    Authenticator scimAuthenticator(
            ScimProperties properties,
            Environment environment,
            ObjectProvider<ServiceUserStore> store,
            ObjectProvider<SpringAuthentication> spring) {
        Settings.checkNames(environment);
        return Access.authenticator(properties, store.getIfAvailable(), spring.getIfAvailable());
    }

    @Bean
    @ConditionalOnMissingBean
    ServedResources scimResources(ListableBeanFactory beans) {
        return ServedResources.of(beans);
    }

    @Bean
    @ConditionalOnMissingBean
    ScimService scimService(
            ScimProperties properties,
            ServedResources resources,
            ScimProfile profile,
            Authenticator authenticator,
            Authorizer authorizer,
            ObjectProvider<PasswordHasher> hasher,
            ObjectProvider<PasswordPolicy> passwords,
            ObjectProvider<RateLimiter> rateLimiter,
            ObjectProvider<SubjectResolver> subjects,
            ObjectProvider<DeactivationHandler> deactivations,
            ObjectProvider<RequestObserver> observers,
            ObjectProvider<ScimEvents> listeners,
            ObjectProvider<ScimServiceCustomizer> customizers) {
        ScimService.Builder service = ScimService.builder()
                .profile(profile)
                .authenticator(authenticator)
                .authorizer(authorizer);
        resources.addTo(service);
        Settings.apply(properties, service);
        if (properties.hashPasswords()) {
            service.passwordHasher(Settings.hasher(hasher.getIfAvailable()));
        }
        passwords.ifAvailable(service::passwordPolicy);
        rateLimiter.ifAvailable(service::rateLimiter);
        subjects.ifAvailable(service::me);
        deactivations.ifAvailable(handler -> service.deactivation(handler, DEACTIVATION));
        observers.orderedStream().forEach(service::observer);
        listeners.orderedStream().forEach(service::events);
        customizers.orderedStream().forEach(customizer -> customizer.customize(service));
        try {
            return service.build();
        } catch (IllegalStateException incomplete) {
            throw new ScimConfigurationException(
                    String.valueOf(incomplete.getMessage()),
                    "What organization(…) would set is the property scimkit.organization. A bean of the type"
                            + " ScimServiceCustomizer can call every method of ScimService.Builder.",
                    incomplete);
        }
    }

    @Bean(SERVLET)
    @ConditionalOnMissingBean(value = ScimServlet.class, parameterizedContainer = ServletRegistrationBean.class)
    ServletRegistrationBean<ScimServlet> scimServlet(ScimService service, ScimProperties properties) {
        ServletRegistrationBean<ScimServlet> registration =
                new ServletRegistrationBean<>(new ScimServlet(service), Settings.path(properties) + "/*");
        registration.setName(SERVLET);
        return registration;
    }
}
