package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.JdbcRepositories;
import dev.scimkit.jpa.EntityMapping;
import dev.scimkit.jpa.EntityTransactions;
import dev.scimkit.jpa.JpaRepositories;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.http.servlet.ScimServlet;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.AuditEventRepository;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.sqlite.SQLiteDataSource;

/** Which beans there are. None of them is made, since only their definitions matter. */
class ConditionsTest {

    private static final AutoConfigurations ALL = AutoConfigurations.of(
            ScimAutoConfiguration.class,
            ScimJpaAutoConfiguration.class,
            ScimJdbcAutoConfiguration.class,
            ScimSecurityAutoConfiguration.class,
            ScimObservationAutoConfiguration.class,
            ScimMetricsAutoConfiguration.class,
            ScimHealthAutoConfiguration.class,
            ScimAuditAutoConfiguration.class);

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(ALL)
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withUserConfiguration(Surroundings.class);

    /** What an application has beside SCIM. */
    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        DataSource database() {
            return new SQLiteDataSource();
        }

        @Bean
        AuditEventRepository auditEvents() {
            return new InMemoryAuditEventRepository();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ObservationRegistry observations() {
            return ObservationRegistry.create();
        }

        @Bean
        @SuppressWarnings("deprecation") // a password encoder is all that is needed
        PasswordEncoder passwords() {
            return NoOpPasswordEncoder.getInstance();
        }
    }

    @Test
    void beans_ofAWebApplication_areAllThere() {
        web.run(context -> assertThat(context.getBeanDefinitionNames())
                .contains(
                        "scimService",
                        "scimJdbcRepositories",
                        "scimPasswordHasher",
                        "scimObservedRequests",
                        "scimTimedDeactivations",
                        "scimAuditedChanges",
                        "scimHealthIndicator",
                        "scimSecurityFilterChain",
                        "scimServlet"));
    }

    /** Every bean that the starter makes, by the type that an application may have instead. */
    static Stream<Arguments> beans() {
        return Stream.of(
                        ScimProfile.class,
                        Authorizer.class,
                        Authenticator.class,
                        ScimService.class,
                        JdbcRepositories.class,
                        PasswordHasher.class,
                        HttpFirewall.class,
                        RequestRejectedHandler.class)
                .map(type -> arguments(type));
    }

    @ParameterizedTest
    @MethodSource("beans")
    void bean_ofTheApplication_replacesOurs(Class<?> type) {
        web.withInitializer(context -> own(context, "own", type))
                .run(context -> assertThat(context.getBeanNamesForType(type)).containsExactly("own"));
    }

    @Test
    void bean_withTheNameOfOurs_replacesIt() {
        web.withInitializer(context -> own(context, "scimSecurityFilterChain", SecurityFilterChain.class))
                .withInitializer(context -> own(context, "scimHealthIndicator", HealthIndicator.class))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(SecurityFilterChain.class);
                    assertThat(context).hasSingleBean(HealthIndicator.class);
                });
        web.withInitializer(context -> own(context, "scimObservedRequests", RequestObserver.class))
                .withInitializer(context -> own(context, "scimTimedDeactivations", RequestObserver.class))
                .withInitializer(context -> own(context, "scimAuditedChanges", ScimEvents.class))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeanNamesForType(RequestObserver.class))
                            .containsExactlyInAnyOrder("scimObservedRequests", "scimTimedDeactivations");
                    assertThat(context).hasSingleBean(ScimEvents.class);
                });
    }

    @Test
    void auditEvents_switchedOff_areNotMade() {
        web.withPropertyValues("scimkit.audit-events=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ScimEvents.class));
    }

    /** A listener makes the service read resources, so there is none if no audit events are kept. */
    @Test
    void auditEvents_withoutARepository_areNotMade() {
        new WebApplicationContextRunner()
                .withConfiguration(ALL)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ScimEvents.class));
    }

    @Test
    void servlet_ofTheApplication_replacesOurs() {
        web.withUserConfiguration(OwnServlet.class)
                .run(context -> assertThat(context.getBeanNamesForType(ServletRegistrationBean.class))
                        .containsExactly("ownServlet"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnServlet {
        @Bean
        ServletRegistrationBean<ScimServlet> ownServlet(ScimService service) {
            return new ServletRegistrationBean<>(new ScimServlet(service), "/own/*");
        }
    }

    @Test
    void mapping_besideADataSource_isServedInstead() {
        web.withUserConfiguration(ScimJpaAutoConfigurationTest.Mapped.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(JpaRepositories.class)
                        .hasSingleBean(EntityTransactions.class)
                        .doesNotHaveBean(JdbcRepositories.class));
    }

    @Test
    void jpa_repositoriesAndTransactionsOfTheApplication_replaceOurs() {
        web.withUserConfiguration(ScimJpaAutoConfigurationTest.Mapped.class)
                .withInitializer(context -> own(context, "own", JpaRepositories.class))
                .withInitializer(context -> own(context, "ownTransactions", EntityTransactions.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(JpaRepositories.class)
                        .hasSingleBean(EntityTransactions.class));
    }

    /** With several persistence units, those of the application know which one is meant. */
    @Test
    void jpa_repositoriesOfTheApplication_needNoTransactionsOfOurs() {
        web.withUserConfiguration(ScimJpaAutoConfigurationTest.Mapped.class)
                .withInitializer(context -> own(context, "own", JpaRepositories.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EntityTransactions.class));
    }

    @Test
    void enabled_false_leavesNothing() {
        web.withUserConfiguration(ScimJpaAutoConfigurationTest.Mapped.class)
                .withPropertyValues("scimkit.enabled=false")
                .run(context -> assertThat(context.getBeanDefinitionNames())
                        .filteredOn(name -> name.startsWith("scim") && !name.contains("."))
                        .isEmpty());
    }

    @Test
    void application_withoutWeb_servesNothing() {
        new ApplicationContextRunner()
                .withConfiguration(ALL)
                .withUserConfiguration(Surroundings.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ScimService.class)
                        .doesNotHaveBean(JdbcRepositories.class)
                        .doesNotHaveBean(SecurityFilterChain.class));
    }

    @Test
    void libraries_missing_leaveOutTheirParts() {
        web.withClassLoader(new FilteredClassLoader(
                        SecurityFilterChain.class,
                        JdbcRepositories.class,
                        EntityMapping.class,
                        AuditEvent.class,
                        HealthIndicator.class))
                .withBean("users", ResourceRepository.class, ConditionsTest::users)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ScimService.class)
                        .doesNotHaveBean("scimSecurityFilterChain")
                        .doesNotHaveBean("scimJdbcRepositories")
                        .doesNotHaveBean("scimJpaRepositories")
                        .doesNotHaveBean("scimHealthIndicator")
                        .doesNotHaveBean("scimAuditedChanges"));
    }

    @Test
    void observation_withoutARegistry_isLeftOut() {
        new WebApplicationContextRunner()
                .withConfiguration(ALL)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RequestObserver.class));
    }

    private static ResourceRepository<User> users() {
        return new InMemoryRepository<>(ResourceTypes.user(), User::new);
    }

    /** Defines a bean that is never made. */
    private static <T> void own(ConfigurableApplicationContext context, String name, Class<T> type) {
        ((GenericApplicationContext) context).registerBean(name, type, () -> {
            throw new IllegalStateException("The bean is not needed");
        });
    }
}
