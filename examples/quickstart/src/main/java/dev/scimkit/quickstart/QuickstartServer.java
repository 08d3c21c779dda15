package dev.scimkit.quickstart;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filters;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.SubjectResolver;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the SCIM service with its repositories and service users, and serves it over HTTP. */
final class QuickstartServer {

    private static final String BASE_PATH = "/scim/v2";

    private QuickstartServer() {}

    static JdkScimServer start(int port, Configuration configuration, ScimProfile profile) throws IOException {
        return start(port, configuration, profile, request -> Optional.empty(), false);
    }

    static JdkScimServer start(
            int port, Configuration configuration, ScimProfile profile, Authenticator others, boolean me)
            throws IOException {
        return start(port, service(configuration, profile, others, me));
    }

    static JdkScimServer start(int port, ScimService service) throws IOException {
        return JdkScimServer.builder(service).port(port).basePath(BASE_PATH).start();
    }

    static ScimService service(Configuration configuration, ScimProfile profile) {
        return service(configuration, profile, request -> Optional.empty(), false);
    }

    static ScimService service(Configuration configuration, ScimProfile profile, Authenticator others, boolean me) {
        return service(Storage.memory(), configuration.serviceUsers(), profile, others, new Extras(me, false, null));
    }

    /**
     * What is served only if it is asked for.
     *
     * @param me whether to serve {@code /Me}
     * @param groupMemberships whether to serve {@code /GroupMemberships}
     * @param entitlements what users can be assigned, or null
     */
    record Extras(
            boolean me, boolean groupMemberships, @Nullable EntitlementCatalog entitlements) {

        static final Extras NONE = new Extras(false, false, null);

        void addTo(ScimService.Builder builder) {
            if (entitlements != null) {
                builder.entitlements(entitlements);
            }
            if (groupMemberships) {
                builder.groupMemberships();
            }
        }
    }

    /**
     * Accepts the access tokens of the service users, unless the profile demands scopes, and those that {@code others}
     * accepts.
     */
    static ScimService service(
            Storage storage, ServiceUserStore serviceUsers, ScimProfile profile, Authenticator others, Extras extras) {
        ResourceType users = profile.published(ResourceTypes.user());
        ResourceRepository<User> accounts = storage.repository(users, User::new);
        ScimService.Builder builder = builder(storage, users, accounts, profile)
                .authenticator(ServiceUserAuthenticator.of(serviceUsers).or(others));
        if (extras.me()) {
            builder.me(userOfTheSameName(users, accounts));
        }
        extras.addTo(builder);
        if (!profile.requirements().isEmpty()) {
            DemandedParts.add(builder, others);
        }
        return builder.build();
    }

    /** Accepts the access tokens of the service users; a test may change more. */
    static ScimService.Builder builder(Storage storage, ServiceUserStore serviceUsers, ScimProfile profile) {
        ResourceType users = profile.published(ResourceTypes.user());
        return builder(storage, users, storage.repository(users, User::new), profile)
                .authenticator(ServiceUserAuthenticator.of(serviceUsers));
    }

    private static ScimService.Builder builder(
            Storage storage, ResourceType users, ResourceRepository<User> accounts, ScimProfile profile) {
        ResourceType groups = profile.published(ResourceTypes.group());
        return ScimService.builder()
                .profile(profile)
                .passwordHasher(Pbkdf2.standard())
                .resource(users, User::new, accounts)
                .resource(groups, Group::new, storage.repository(groups, Group::new))
                .authorizer(Zitadel.authorizer());
    }

    /** A service user's own user is the one whose userName is its name. */
    private static SubjectResolver userOfTheSameName(ResourceType type, ResourceRepository<User> users) {
        return (principal, organization) -> {
            SearchQuery query = SearchQuery.page(1, 1).filter(Filters.eq("userName", principal.name()), type);
            RequestContext context = new RequestContext(organization, principal, null, "me");
            return query.complete(users.search(query, context)).resources().stream()
                    .findFirst()
                    .map(User::getId);
        };
    }

    static String baseUrl(JdkScimServer server, String organization) {
        return "http://127.0.0.1:" + server.port() + BASE_PATH + "/" + organization;
    }
}
