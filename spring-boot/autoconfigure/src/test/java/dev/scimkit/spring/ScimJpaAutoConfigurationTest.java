package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.jpa.EntityMapping;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.repository.ResourceRepository;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An entity mapping; examples/spring-boot has a whole application with one. */
class ScimJpaAutoConfigurationTest {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class, ScimJpaAutoConfiguration.class))
            .withPropertyValues(RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.organization=main");

    @Test
    void mapping_withoutPersistence_isNamed() {
        runner.withUserConfiguration(Mapped.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(ScimConfigurationException.class)
                        .hasMessageContaining("EntityManagerFactory"));
    }

    @Test
    void transactionManager_ofAnotherPersistenceUnit_isNamed() {
        EntityManagerFactory accounts = factory();
        EntityManagerFactory orders = factory();
        runner.withUserConfiguration(Mapped.class)
                .withBean("accountFactory", EntityManagerFactory.class, () -> accounts, bean -> bean.setPrimary(true))
                .withBean("orderFactory", EntityManagerFactory.class, () -> orders)
                .withBean(PlatformTransactionManager.class, () -> new JpaTransactionManager(orders))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(ScimConfigurationException.class)
                        .hasMessageContaining("another EntityManagerFactory"));
    }

    private static EntityManagerFactory factory() {
        return (EntityManagerFactory) Proxy.newProxyInstance(
                ScimJpaAutoConfigurationTest.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 1;
                    case "toString" -> "a factory";
                    default -> null;
                });
    }

    @Test
    void repository_ofAllOrganizationsTogether_needsTheirOnlyOne() {
        runner.withUserConfiguration(Shared.class)
                .run(context -> assertThat(context).hasSingleBean(ScimService.class));
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class))
                .withPropertyValues(
                        RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.service-users.okta.organization=main")
                .withUserConfiguration(Shared.class)
                .run(context -> assertThat(new ScimFailureAnalyzer().analyze(context.getStartupFailure()))
                        .satisfies(analysis -> {
                            assertThat(analysis.getDescription())
                                    .contains("The repository of User does not keep the organizations apart");
                            assertThat(analysis.getAction()).contains("scimkit.organization");
                        }));
    }

    @Test
    void repository_ofAllOrganizationsTogether_mayHaveTheOnlyOneFromACustomizer() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class))
                .withPropertyValues(
                        RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.service-users.okta.organization=main")
                .withBean(ScimServiceCustomizer.class, () -> service -> service.organization("main"))
                .withUserConfiguration(Shared.class)
                .run(context -> assertThat(context).hasSingleBean(ScimService.class));
    }

    /** A repository like that of a mapping without an organization. */
    @Configuration(proxyBeanMethods = false)
    static class Shared {
        @Bean
        @SuppressWarnings("unchecked") // its other methods are not called
        ResourceRepository<User> users() {
            return (ResourceRepository<User>) Proxy.newProxyInstance(
                    Shared.class.getClassLoader(),
                    new Class<?>[] {ResourceRepository.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "separatesOrganizations" -> false;
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> 1;
                        default -> null;
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Mapped {
        @Bean
        EntityMapping<Account, User> accounts() {
            return EntityMapping.users(Account.class)
                    .attribute("userName", "username")
                    .build();
        }
    }

    @Entity
    static class Account {
        @Id
        private String id;

        private String username;
    }
}
