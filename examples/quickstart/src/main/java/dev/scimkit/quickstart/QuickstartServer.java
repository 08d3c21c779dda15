package dev.scimkit.quickstart;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.util.Optional;

/** Builds the SCIM service with its repositories and service users, and serves it over HTTP. */
final class QuickstartServer {

    private static final String BASE_PATH = "/scim/v2";

    private QuickstartServer() {}

    static JdkScimServer start(int port, Configuration configuration, ScimProfile profile) throws IOException {
        return start(port, configuration, profile, credentials -> Optional.empty());
    }

    /** Accepts the access tokens of the service users, and those that {@code others} accepts. */
    static JdkScimServer start(int port, Configuration configuration, ScimProfile profile, Authenticator others)
            throws IOException {
        return JdkScimServer.builder(service(configuration, profile, others))
                .port(port)
                .basePath(BASE_PATH)
                .start();
    }

    static ScimService service(Configuration configuration, ScimProfile profile) {
        return service(configuration, profile, credentials -> Optional.empty());
    }

    private static ScimService service(Configuration configuration, ScimProfile profile, Authenticator others) {
        ResourceType users = profile.published(ResourceTypes.user());
        ResourceType groups = profile.published(ResourceTypes.group());
        return ScimService.builder()
                .profile(profile)
                .passwordHasher(Pbkdf2.standard())
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .authenticator(ServiceUserAuthenticator.of(configuration.serviceUsers())
                        .or(others))
                .authorizer(Zitadel.authorizer())
                .build();
    }

    static String baseUrl(JdkScimServer server, String organization) {
        return "http://127.0.0.1:" + server.port() + BASE_PATH + "/" + organization;
    }
}
