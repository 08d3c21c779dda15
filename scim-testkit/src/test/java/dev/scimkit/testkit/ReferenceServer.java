package dev.scimkit.testkit;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.RoleAuthorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.server.InProcess;
import java.util.Map;
import java.util.Set;

/**
 * scimkit's own server as the testkit sees it: two organizations, each with a service user, and a read-only service
 * user.
 */
public final class ReferenceServer {

    /** The organization under test. */
    public static final String ORGANIZATION = "3223";

    private static final String OTHER = "4334";
    private static final String MANAGER = RoleAuthorizer.SCIM_MANAGER;

    private ReferenceServer() {}

    /** Creates an empty service. */
    public static ScimService service() {
        return ScimService.builder()
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                .authenticator(AccessTokens.none()
                        .with("manager-token", principal("okta", ORGANIZATION, MANAGER))
                        .with("reader-token", principal("reader", ORGANIZATION, "READER"))
                        .with("other-token", principal("other", OTHER, MANAGER))
                        .with("entra-token", tolerated("entra"))
                        .with("okta-token", tolerated("okta")))
                .authorizer(RoleAuthorizer.of(
                        Map.of(MANAGER, Set.of(Permission.values()), "READER", Set.of(Permission.READ))))
                .clock(new TickingClock())
                .build();
    }

    private static Principal principal(String name, String organization, String role) {
        return new Principal(name, Map.of(organization, Set.of(role)), Map.of());
    }

    /** A manager of the organization under test, from whom the service tolerates what a preset says. */
    private static Principal tolerated(String preset) {
        return new Principal(preset, Map.of(ORGANIZATION, Set.of(MANAGER)), Map.of("leniencies", preset));
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
                .credentials(Caller.ENTRA_ID, "Bearer entra-token")
                .otherOrganization(other.bearer("other-token"));
    }
}
