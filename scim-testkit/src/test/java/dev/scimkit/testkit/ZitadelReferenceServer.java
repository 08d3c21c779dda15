package dev.scimkit.testkit;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.server.InProcess;
import java.util.Map;
import java.util.Set;

/** scimkit's own server in the zitadel profile, with every service user that the rules can use. */
public final class ZitadelReferenceServer {

    private static final String ORGANIZATION = "3223";
    private static final String OTHER = "4334";
    private static final String MANAGER = Zitadel.ORG_USER_MANAGER;

    private ZitadelReferenceServer() {}

    /** Creates an empty service. */
    public static ScimService service() {
        ScimProfile profile = Zitadel.profile();
        ResourceType users = profile.published(ResourceTypes.user());
        ResourceType groups = profile.published(ResourceTypes.group());
        return ScimService.builder()
                .profile(profile)
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .authenticator(serviceUsers())
                .authorizer(
                        Authorizer.of(Map.of(MANAGER, Set.of(Permission.values()), "READER", Set.of(Permission.READ))))
                .clock(new TickingClock())
                .build();
    }

    private static AccessTokens serviceUsers() {
        Map<String, Set<String>> here = Map.of(ORGANIZATION, Set.of(MANAGER));
        return AccessTokens.none()
                .with("manager-token", new Principal("okta", here, Map.of(Zitadel.PROVISIONING_DOMAIN, "okta")))
                .with("domain-token", new Principal("entra", here, Map.of(Zitadel.PROVISIONING_DOMAIN, "entra")))
                .with("reader-token", new Principal("reader", Map.of(ORGANIZATION, Set.of("READER")), Map.of()))
                .with("nobody-token", new Principal("nobody", Map.of(), Map.of()))
                .with(
                        "both-token",
                        new Principal("both", Map.of(ORGANIZATION, Set.of(MANAGER), OTHER, Set.of(MANAGER)), Map.of()))
                .with(
                        "ignoring-token",
                        new Principal("ignoring", here, Map.of(Zitadel.IGNORE_PASSWORD_ON_CREATE, "true")))
                .with(
                        "unclear-token",
                        new Principal("unclear", here, Map.of(Zitadel.IGNORE_PASSWORD_ON_CREATE, "maybe")))
                .with("other-token", new Principal("other", Map.of(OTHER, Set.of(MANAGER)), Map.of()));
    }

    /** Creates an in-process endpoint with everything the rules can use. */
    public static ScimEndpoint inProcess() {
        ScimService service = service();
        return complete(InProcess.endpoint(service, ORGANIZATION), InProcess.endpoint(service, OTHER));
    }

    /** Creates an endpoint for a server, from its base URL without the organization. */
    public static ScimEndpoint overHttp(String baseUrl) {
        return complete(ScimEndpoint.at(baseUrl + "/" + ORGANIZATION), ScimEndpoint.at(baseUrl + "/" + OTHER));
    }

    private static ScimEndpoint complete(ScimEndpoint endpoint, ScimEndpoint other) {
        return endpoint.bearer("manager-token")
                .readOnly("Bearer reader-token")
                .credentials(Caller.WITHOUT_PERMISSION, "Bearer nobody-token")
                .credentials(Caller.IN_BOTH_ORGANIZATIONS, "Bearer both-token")
                .credentials(Caller.IN_OTHER_DOMAIN, "Bearer domain-token")
                .credentials(Caller.IGNORING_PASSWORDS, "Bearer ignoring-token")
                .credentials(Caller.UNCLEAR_ABOUT_PASSWORDS, "Bearer unclear-token")
                .serviceUser("okta")
                .otherOrganization(other.bearer("other-token"));
    }
}
