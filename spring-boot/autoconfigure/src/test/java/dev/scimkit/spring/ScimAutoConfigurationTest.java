package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUser.TokenHash;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.lifecycle.DeactivationHandler;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.sqlite.SQLiteDataSource;

/** What is served, by the properties and beans of an application. */
class ScimAutoConfigurationTest {

    private static final String OTHER_HASH = "b".repeat(64);

    private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class, ScimJdbcAutoConfiguration.class));
    private final WebApplicationContextRunner withToken =
            bare.withPropertyValues(RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.organization=main");

    @Test
    void repository_ofUsers_isServed() {
        withToken.withUserConfiguration(Users.class).run(context -> {
            assertThat(get(context, "/Users").status()).isEqualTo(200);
            assertThat(get(context, "/Groups").status()).isEqualTo(404);
            assertThat(registration(context).getUrlMappings()).containsExactly("/scim/v2/*");
        });
    }

    @Test
    void repositories_ofUsersAndGroups_areServed() {
        withToken.withUserConfiguration(Users.class, Groups.class).run(context -> {
            assertThat(get(context, "/Users").status()).isEqualTo(200);
            assertThat(get(context, "/Groups").status()).isEqualTo(200);
        });
    }

    @Test
    void resource_ofAnOwnType_isServed() {
        withToken
                .withUserConfiguration(Devices.class)
                .run(context -> assertThat(get(context, "/Devices").status()).isEqualTo(200));
    }

    @Test
    void organizations_inThePath_areThoseOfTheServiceUsers() {
        bare.withUserConfiguration(Users.class)
                .withPropertyValues(
                        RunningApplication.PROPERTIES_OF_TOKEN,
                        "scimkit.service-users.okta.organization=acme",
                        "scimkit.service-users.entra.organization=umbrella",
                        "scimkit.service-users.entra.tokens[0].sha256=" + OTHER_HASH)
                .run(context -> {
                    assertThat(get(context, "/acme/Users").status()).isEqualTo(200);
                    assertThat(get(context, "/umbrella/Users").status()).isEqualTo(403);
                });
    }

    @Test
    void path_inProperties_isWhereTheServletIs() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.path=/provisioning")
                .run(context ->
                        assertThat(registration(context).getUrlMappings()).containsExactly("/provisioning/*"));
    }

    @Test
    void store_ofServiceUsers_authenticates() {
        bare.withUserConfiguration(Users.class, Store.class)
                .withPropertyValues("scimkit.organization=main")
                .run(context -> assertThat(get(context, "/Users").status()).isEqualTo(200));
    }

    @Test
    void password_refusedByThePasswordEncoder_is400() {
        withToken
                .withUserConfiguration(Users.class)
                .withBean(PasswordEncoder.class, BCryptPasswordEncoder::new)
                .withConfiguration(AutoConfigurations.of(ScimSecurityAutoConfiguration.Passwords.class))
                .run(context -> {
                    String longer = "x".repeat(73); // BCrypt takes 72 octets at most
                    ScimHttpResponse refused = createWithPassword(context, longer);
                    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
                    assertThat(refused.text())
                            .contains("invalidValue", "password")
                            .doesNotContain(longer);

                    assertThat(createWithPassword(context, "Secret-42x").status())
                            .isEqualTo(201);
                });
    }

    @Test
    void limits_inProperties_areThoseOfTheService() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues(
                        "scimkit.limits.max-count=7",
                        "scimkit.limits.default-count=3",
                        "scimkit.limits.max-operations=5")
                .run(context -> assertThat(
                                get(context, "/ServiceProviderConfig").text())
                        .contains("\"maxResults\":7")
                        .contains("\"maxOperations\":5"));
    }

    @Test
    void profile_zitadel_knowsItsRoles() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.profile=zitadel", "scimkit.service-users.okta.roles=ORG_USER_MANAGER")
                .run(context -> assertThat(get(context, "/Users").status()).isEqualTo(200));
    }

    @Test
    void customizer_ofTheApplication_hasTheLastWord() {
        withToken
                .withUserConfiguration(Users.class)
                .withBean(ScimServiceCustomizer.class, () -> service -> service.requestIdHeader("X-Correlation"))
                .run(context -> assertThat(get(context, "/Users").headers().first("X-Correlation"))
                        .isPresent());
    }

    @Test
    void deactivationHandler_thatIsABean_isCalled() {
        List<Boolean> deleted = new ArrayList<>();
        DeactivationHandler handler = deactivation -> {
            deleted.add(deactivation.deleted());
            return CompletableFuture.completedFuture(null);
        };

        withToken
                .withUserConfiguration(Users.class)
                .withBean(DeactivationHandler.class, () -> handler)
                .run(context -> {
                    String location = createWithPassword(context, "Secret-42x")
                            .headers()
                            .first("Location")
                            .orElseThrow();
                    send(context, "DELETE", location.substring(location.indexOf("/Users")));
                    assertThat(deleted).containsExactly(true);
                });
    }

    @Test
    void enabled_false_servesNothing() {
        bare.withPropertyValues("scimkit.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ScimService.class));
    }

    @Test
    void repository_missing_isNamed() {
        withToken.run(context -> assertFailure(context, "no bean keeps users", "ResourceRepository<User>"));
    }

    @Test
    void dataSources_several_areNamed() {
        withToken
                .withBean("main", DataSource.class, SQLiteDataSource::new)
                .withBean("archive", DataSource.class, SQLiteDataSource::new)
                .run(context ->
                        assertFailure(context, "several beans of the type DataSource: [main, archive]", "@Primary"));
    }

    @Test
    void repository_ofUnknownType_isNamed() {
        withToken
                .withUserConfiguration(Unknown.class)
                .run(context -> assertFailure(context, "The bean 'devices' is a ResourceRepository", "ScimResource"));
    }

    @Test
    void repositories_twoOfUsers_areNamed() {
        withToken
                .withUserConfiguration(Users.class, MoreUsers.class)
                .run(context -> assertFailure(context, "[users, moreUsers]", "@Primary"));
    }

    @Test
    void authentication_missing_isNamed() {
        bare.withUserConfiguration(Users.class)
                .run(context -> assertFailure(context, "no way to authenticate", "scimkit.service-users"));
    }

    @Test
    void token_inClearText_isRefusedWithoutShowingIt() {
        bare.withUserConfiguration(Users.class)
                .withPropertyValues(
                        "scimkit.organization=main", "scimkit.service-users.okta.tokens[0].sha256=secret-in-clear")
                .run(context -> {
                    assertFailure(
                            context,
                            "scimkit.service-users.okta.tokens[0].sha256 is not the hash of a token",
                            "sha256sum");
                    assertThat(cause(context)).message().doesNotContain("secret-in-clear");
                });
    }

    @Test
    void organization_missing_isNamed() {
        bare.withUserConfiguration(Users.class)
                .withPropertyValues(RunningApplication.PROPERTIES_OF_TOKEN)
                .run(context ->
                        assertFailure(context, "scimkit.service-users.okta.organization", "scimkit.organization"));
    }

    @Test
    void organization_ofAServiceUser_mustBeTheOneServed() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.service-users.okta.organization=other")
                .run(context -> assertFailure(context, "only 'main' is served", "the same organization"));
    }

    @Test
    void jwt_withoutAudience_isRefused() {
        bare.withUserConfiguration(Users.class)
                .withPropertyValues(
                        "scimkit.jwt.issuer=https://login.example.com",
                        "scimkit.jwt.jwks=https://login.example.com/keys",
                        "scimkit.jwt.roles-claim=roles")
                .run(context -> assertFailure(context, "scimkit.jwt.audience", "any other service"));
    }

    @Test
    void jwt_overPlainHttp_isRefused() {
        bare.withUserConfiguration(Users.class)
                .withPropertyValues(
                        "scimkit.jwt.issuer=https://login.example.com",
                        "scimkit.jwt.jwks=http://login.example.com/keys",
                        "scimkit.jwt.audience=scim",
                        "scimkit.jwt.roles-claim=roles")
                .run(context -> assertFailure(context, "scimkit.jwt.jwks is wrong", "scimkit.jwt.jwks"));
    }

    @Test
    void jwt_configured_isAccepted() {
        bare.withUserConfiguration(Users.class)
                .withPropertyValues(
                        "scimkit.organization=main",
                        "scimkit.jwt.issuer=https://login.example.com",
                        "scimkit.jwt.jwks=https://login.example.com/keys",
                        "scimkit.jwt.audience=scim",
                        "scimkit.jwt.roles-claim=roles")
                .run(context -> assertThat(get(context, "/Users").status()).isEqualTo(401));
    }

    @Test
    void path_withSlashAtItsEnd_isRefused() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.path=/scim/")
                .run(context -> assertFailure(context, "scimkit.path is wrong: '/scim/'", "/scim/v2"));
    }

    @Test
    void limits_wrong_areNamed() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.limits.max-count=0")
                .run(context -> assertFailure(context, "scimkit.limits is wrong: maxCount", "scimkit.limits"));
    }

    @Test
    void maxBodySize_beyondAnArray_isNamed() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.limits.max-body-size=3GB")
                .run(context -> assertFailure(context, "scimkit.limits is wrong: max-body-size", "scimkit.limits"));
    }

    @Test
    void cursorKey_short_isNamed() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.cursor-key=c2hvcnQ=")
                .run(context -> assertFailure(context, "scimkit.cursor-key is wrong", "scimkit.cursor-key"));
    }

    @Test
    void authorities_besideTokensOfScimkit_areRefused() {
        withToken
                .withUserConfiguration(Users.class)
                .withPropertyValues("scimkit.authorities.read=SCOPE_scim")
                .run(context -> assertFailure(context, "scimkit.authorities", "Remove scimkit.authorities"));
    }

    @Test
    void analysis_ofTheFailure_saysWhatToDo() {
        assertThat(new ScimFailureAnalyzer()
                        .analyze(new IllegalStateException(new ScimConfigurationException("x", "y"))))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).isEqualTo("x");
                    assertThat(analysis.getAction()).isEqualTo("y");
                });
    }

    private static ScimHttpResponse get(AssertableWebApplicationContext context, String path) {
        return send(context, "GET", path);
    }

    private static ScimHttpResponse send(AssertableWebApplicationContext context, String method, String path) {
        assertThat(context).hasNotFailed();
        return context.getBean(ScimService.class)
                .handle(ScimHttpRequest.of(method, "http://localhost/scim/v2", path)
                        .header("Authorization", "Bearer first"));
    }

    private static ScimHttpResponse createWithPassword(AssertableWebApplicationContext context, String password) {
        assertThat(context).hasNotFailed();
        return context.getBean(ScimService.class)
                .handle(ScimHttpRequest.of("POST", "http://localhost/scim/v2", "/Users")
                        .header("Authorization", "Bearer first")
                        .header("Content-Type", "application/scim+json")
                        .body(User.builder("ada").password(password).build().toJson()));
    }

    private static ServletRegistrationBean<?> registration(AssertableWebApplicationContext context) {
        ServletRegistrationBean<?> registration = context.getBean(ServletRegistrationBean.class);
        assertThat(registration.getServletName()).isEqualTo("scimServlet");
        return registration;
    }

    private static void assertFailure(AssertableWebApplicationContext context, String description, String action) {
        assertThat(context).hasFailed();
        assertThat(cause(context)).hasMessageContaining(description);
        assertThat(cause(context).action()).contains(action);
    }

    private static ScimConfigurationException cause(AssertableWebApplicationContext context) {
        Throwable failure = context.getStartupFailure();
        while (!(failure instanceof ScimConfigurationException found)) {
            assertThat(failure).isNotNull();
            failure = failure.getCause();
        }
        return found;
    }

    @Configuration(proxyBeanMethods = false)
    static class Users {
        @Bean
        ResourceRepository<User> users() {
            return new InMemoryRepository<>(ResourceTypes.user(), User::new);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MoreUsers {
        @Bean
        InMemoryRepository<User> moreUsers() {
            return new InMemoryRepository<>(ResourceTypes.user(), User::new);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Groups {
        @Bean
        ResourceRepository<Group> groups() {
            return new InMemoryRepository<>(ResourceTypes.group(), Group::new);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Unknown {
        @Bean
        ResourceRepository<Resource> devices() {
            return new InMemoryRepository<>(Devices.TYPE, Resource::new);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Devices {

        private static final ResourceType TYPE = ResourceType.builder(
                        "Device",
                        "/Devices",
                        Schema.builder("urn:example:Device", "Device")
                                .attribute(AttributeDefinition.builder("serialNumber")
                                        .build())
                                .build())
                .build();

        @Bean
        ScimResource<Resource> devices() {
            return new ScimResource<>(TYPE, Resource::new, new InMemoryRepository<>(TYPE, Resource::new));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Store {
        @Bean
        ServiceUserStore store() {
            WritableServiceUserStore store = WritableServiceUserStore.inMemory();
            store.put(
                    ServiceUser.of("1", "okta", "main", Set.of("SCIM_MANAGER")).withToken(TokenHash.of("first")));
            return store;
        }
    }
}
