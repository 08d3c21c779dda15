package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.spring.ScimProperties.ServiceUser;
import dev.scimkit.spring.ScimProperties.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A property with a wrong name would leave the default in force: a role that may write, a token that never expires. */
class ScimPropertiesTest {

    private static final String HASH = "b".repeat(64);

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class))
            .withUserConfiguration(ScimAutoConfigurationTest.Users.class)
            .withPropertyValues(RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.organization=main");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scimkit.service-users.okta.role",
                "scimkit.service-users.okta.tokens[0].expire",
                "scimkit.service-user.okta.roles",
                "scimkit.limits.maximum-count",
                "scimkit.organisation"
            })
    void property_misspelled_endsTheStart(String name) {
        runner.withPropertyValues(name + "=1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(name)
                        .hasMessageContaining("unbound"));
    }

    @Test
    void serviceUser_misspelledInTheEnvironment_endsTheStart() {
        runner.withInitializer(context ->
                        environment(context.getEnvironment(), Map.of("SCIMKIT_SERVICEUSERS_OKTA_ROLE", "SCIM_READER")))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("scimkit.serviceusers.okta.role")
                        .hasMessageContaining("unbound"));
    }

    @Test
    void serviceUser_misspelledInASystemProperty_endsTheStart() {
        runner.withSystemProperties("scimkit.service-users.okta.tokens[0].expire=2020-01-01T00:00:00Z")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("scimkit.service-users.okta.tokens[0].expire"));
    }

    @Test
    void environment_withOtherNames_doesNotMatter() {
        runner.withInitializer(context -> environment(
                        context.getEnvironment(),
                        Map.of("SCIMKIT_SERVICE_HOST", "10.0.0.1", "SCIMKIT_PORT_8080_TCP", "tcp://10.0.0.1:8080")))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void environment_ofAServiceUser_isRead() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class))
                .withUserConfiguration(ScimAutoConfigurationTest.Users.class)
                .withInitializer(context -> environment(
                        context.getEnvironment(),
                        Map.of(
                                "SCIMKIT_ORGANIZATION", "main",
                                "SCIMKIT_SERVICEUSERS_OKTA_ROLES", "SCIM_READER",
                                "SCIMKIT_SERVICEUSERS_OKTA_METADATA_LENIENCIES", "okta",
                                "SCIMKIT_SERVICEUSERS_OKTA_TOKENS_0_SHA256", HASH,
                                "SCIMKIT_SERVICEUSERS_OKTA_TOKENS_0_EXPIRES", "2031-01-01T00:00:00Z")))
                .run(context -> assertThat(context.getBean(ScimProperties.class).serviceUsers())
                        .containsExactly(Map.entry(
                                "okta",
                                new ServiceUser(
                                        null,
                                        Set.of("SCIM_READER"),
                                        Map.of("leniencies", "okta"),
                                        List.of(new Token(HASH, Instant.parse("2031-01-01T00:00:00Z")))))));
    }

    @Test
    void properties_all_areRead() {
        runner.withPropertyValues(
                        "scimkit.enabled=true",
                        "scimkit.path=/provisioning",
                        "scimkit.profile=okta",
                        "scimkit.hash-passwords=false",
                        "scimkit.audit-events=false",
                        "scimkit.cursor-key=" + "A".repeat(43) + "=",
                        "scimkit.service-users.Okta_1.organization=main",
                        "scimkit.service-users.Okta_1.roles[0]=SCIM_READER",
                        "scimkit.service-users.Okta_1.roles[1]=SCIM_MANAGER",
                        "scimkit.service-users.Okta_1.metadata[urn:example:a]=b",
                        "scimkit.service-users.Okta_1.metadata.leniencies=okta",
                        "scimkit.service-users.Okta_1.tokens[0].sha256=" + HASH,
                        "scimkit.service-users.Okta_1.tokens[0].expires=2031-01-01T00:00:00Z",
                        "scimkit.jwt.issuer=https://login.example.com",
                        "scimkit.jwt.jwks=https://login.example.com/jwks",
                        "scimkit.jwt.audience=https://scim.example.com",
                        "scimkit.jwt.roles-claim=roles",
                        "scimkit.limits.max-body-size=1MB",
                        "scimkit.limits.default-count=3",
                        "scimkit.limits.max-count=7",
                        "scimkit.limits.max-operations=5",
                        "scimkit.limits.cursor-timeout=5m",
                        "scimkit.limits.max-steps=1000000",
                        "scimkit.jdbc.schema=validate",
                        "scimkit.jdbc.table-prefix=my_",
                        "scimkit.jdbc.outbox-retention=7d",
                        "scimkit.jdbc.look-up.user=title,nickName")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void properties_inAnotherSpelling_areRead() {
        runner.withPropertyValues("scimkit.hashPasswords=false", "scimkit.limits.MAX_OPERATIONS=7")
                .run(context -> {
                    assertThat(context.getBean(ScimProperties.class).hashPasswords())
                            .isFalse();
                    assertThat(context.getBean(ScimProperties.class).limits().maxOperations())
                            .isEqualTo(7);
                });
    }

    private static void environment(ConfigurableEnvironment environment, Map<String, Object> variables) {
        MapPropertySource source = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);
        environment.getPropertySources().replace(source.getName(), source);
    }
}
