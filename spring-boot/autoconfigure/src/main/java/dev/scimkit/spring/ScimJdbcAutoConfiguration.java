package dev.scimkit.spring;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.JdbcOutbox;
import dev.scimkit.jdbc.JdbcRepositories;
import dev.scimkit.jdbc.JdbcSchema;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Keeps users and groups in tables of scim-jdbc, if the application has a {@code DataSource} and no repository. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(JdbcRepositories.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean({ResourceRepository.class, ScimResource.class, ServedResources.Source.class})
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(ScimProperties.class)
public final class ScimJdbcAutoConfiguration {

    ScimJdbcAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    JdbcRepositories scimJdbcRepositories(DataSource dataSource, ScimProperties properties, ScimProfile profile) {
        ScimProperties.Jdbc set = properties.jdbc();
        JdbcRepositories.Builder builder = JdbcRepositories.builder(dataSource)
                .profile(profile)
                .schema(JdbcSchema.valueOf(set.schema().name()));
        Settings.read("scimkit.jdbc.table-prefix", () -> builder.tablePrefix(set.tablePrefix()));
        if (set.outboxRetention() == null) {
            builder.withoutOutbox();
        } else {
            builder.outbox(set.outboxRetention());
        }
        set.lookUp().forEach((type, paths) -> lookUp(builder, type, paths));
        return builder.build();
    }

    private static void lookUp(JdbcRepositories.Builder builder, String type, List<String> paths) {
        ResourceType known = Map.of("user", ResourceTypes.user(), "group", ResourceTypes.group())
                .get(type.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new ScimConfigurationException(
                    "The property scimkit.jdbc.look-up." + type + " names no resource type.",
                    "Use scimkit.jdbc.look-up.user or scimkit.jdbc.look-up.group.");
        }
        builder.lookUp(known, paths.toArray(String[]::new));
    }

    @Bean
    ResourceRepository<User> scimUsers(JdbcRepositories repositories) {
        return repositories.repository(ResourceTypes.user(), User::new);
    }

    @Bean
    ResourceRepository<Group> scimGroups(JdbcRepositories repositories) {
        return repositories.repository(ResourceTypes.group(), Group::new);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("scimkit.jdbc.outbox-retention")
    JdbcOutbox scimOutbox(DataSource dataSource, JdbcRepositories tables, ScimProperties properties) {
        return JdbcOutbox.of(dataSource, properties.jdbc().tablePrefix(), Clock.systemUTC());
    }
}
