package dev.scimkit.spring;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.EntityMapping;
import dev.scimkit.jpa.EntityTransactions;
import dev.scimkit.jpa.JpaRepositories;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

/** Serves the entities of the application that an {@link EntityMapping} maps, in the transactions of Spring. */
@AutoConfiguration(
        before = {ScimAutoConfiguration.class, ScimJdbcAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({EntityMapping.class, EntityManagerFactory.class, SharedEntityManagerCreator.class})
@ConditionalOnBean(EntityMapping.class)
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
public final class ScimJpaAutoConfiguration {

    private static final String SEVERAL = "Mark one as @Primary, or define a bean of the type JpaRepositories.";

    ScimJpaAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean({EntityTransactions.class, JpaRepositories.class})
    EntityTransactions scimTransactions(
            ObjectProvider<EntityManagerFactory> factory, ObjectProvider<PlatformTransactionManager> manager) {
        EntityManagerFactory entities = required(factory.getIfUnique(), "EntityManagerFactory");
        PlatformTransactionManager transactions = required(manager.getIfUnique(), "PlatformTransactionManager");
        if (transactions instanceof JpaTransactionManager jpa && !entities.equals(jpa.getEntityManagerFactory())) {
            throw new ScimConfigurationException(
                    "The PlatformTransactionManager is for another EntityManagerFactory than the one of the EntityMapping,"
                            + " so that no change could be stored.",
                    "Mark the transaction manager of the same EntityManagerFactory as @Primary, or define a bean of the"
                            + " type JpaRepositories.");
        }
        return new SpringTransactions(entities, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    JpaRepositories scimJpaRepositories(
            ObjectProvider<EntityManagerFactory> factory,
            EntityTransactions transactions,
            ObjectProvider<EntityMapping<?, ?>> mappings) {
        return JpaRepositories.of(
                required(factory.getIfUnique(), "EntityManagerFactory"),
                transactions,
                mappings.orderedStream().toList());
    }

    @Bean
    ServedResources.Source scimJpaResources(
            JpaRepositories repositories, ObjectProvider<EntityMapping<?, ?>> mappings) {
        List<ScimResource<?>> resources = new ArrayList<>();
        mappings.orderedStream().forEach(mapping -> resources.add(resource(repositories, mapping)));
        return () -> resources;
    }

    private static <R extends Resource> ScimResource<R> resource(
            JpaRepositories repositories, EntityMapping<?, R> mapping) {
        return new ScimResource<>(repositories.resourceType(mapping), mapping.view(), repositories.repository(mapping));
    }

    private static <T> T required(@Nullable T bean, String type) {
        if (bean == null) {
            throw new ScimConfigurationException(
                    "An EntityMapping needs exactly one bean of the type " + type + ".",
                    "If there is none, add spring-boot-starter-data-jpa. If there are several: " + SEVERAL);
        }
        return bean;
    }
}
