package dev.scimkit.quickstart;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimProfile;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.JdkScimServer;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.security.AccessTokens;
import dev.scimkit.server.security.Principal;
import dev.scimkit.server.security.RoleAuthorizer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Puts a SCIM service together: repositories, who may call, and the HTTP server. */
final class QuickstartServer {

    private static final String BASE_PATH = "/scim/v2";

    private QuickstartServer() {}

    static JdkScimServer start(int port, Configuration configuration, ScimProfile profile) throws IOException {
        return JdkScimServer.builder(service(configuration, profile))
                .port(port)
                .basePath(BASE_PATH)
                .start();
    }

    static ScimService service(Configuration configuration, ScimProfile profile) {
        ResourceType users = profile.published(ResourceTypes.user());
        ResourceType groups = profile.published(ResourceTypes.group());
        return ScimService.builder()
                .profile(profile)
                .passwordHasher(Pbkdf2.standard())
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .authenticator(accessTokens(configuration.serviceUsers()))
                .authorizer(RoleAuthorizer.standard())
                .build();
    }

    static String baseUrl(JdkScimServer server, String organization) {
        return "http://127.0.0.1:" + server.port() + BASE_PATH + "/" + organization;
    }

    private static AccessTokens accessTokens(List<ServiceUser> serviceUsers) {
        AccessTokens tokens = AccessTokens.none();
        for (ServiceUser user : serviceUsers) {
            Principal principal =
                    new Principal(user.name(), Map.of(user.organization(), user.roles()), user.metadata());
            tokens = tokens.with(user.token(), principal);
        }
        return tokens;
    }
}
