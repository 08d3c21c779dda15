package dev.scimkit.springboot;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.RoleAuthorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.servlet.ScimServlet;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the application's users below {@code /scim/v2}. */
@Configuration(proxyBeanMethods = false)
class ScimConfiguration {

    private static final String ORGANIZATION = "main";

    /** Keeps groups in memory; a real application has its own repository for them. */
    @Bean
    ResourceRepository<Group> groups() {
        return new InMemoryRepository<>(ResourceTypes.group(), Group::new);
    }

    @Bean
    ScimService scimService(
            UserRepository users,
            ResourceRepository<Group> groups,
            @Value("${scim.token}") String token,
            @Value("${scim.leniencies:standard}") String leniencies) {
        Principal identityProvider = new Principal(
                "identity-provider",
                Map.of(ORGANIZATION, Set.of(RoleAuthorizer.SCIM_MANAGER)),
                Map.of("leniencies", leniencies)); // what the RFCs do not allow and this client needs
        return ScimService.builder()
                .organization(ORGANIZATION) // without it, paths begin with the organization
                .resource(ResourceTypes.user(), User::new, users)
                .resource(ResourceTypes.group(), Group::new, groups)
                .passwordHasher(Pbkdf2.standard())
                .authenticator(AccessTokens.none().with(token, identityProvider))
                .build();
    }

    @Bean
    ServletRegistrationBean<ScimServlet> scimServlet(ScimService service) {
        return new ServletRegistrationBean<>(new ScimServlet(service), "/scim/v2/*");
    }
}
