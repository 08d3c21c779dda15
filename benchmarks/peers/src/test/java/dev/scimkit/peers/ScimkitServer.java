package dev.scimkit.peers;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.server.InProcess;
import java.util.Map;
import java.util.Set;

/** scimkit's own service with its in-memory repository, called in process. */
final class ScimkitServer implements PeerServer {

    private static final String ORGANIZATION = "3223";
    private static final String OTHER = "4334";
    private static final String MANAGER = Authorizer.SCIM_MANAGER;

    private final ScimService service = ScimService.builder()
            .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
            .resource(ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
            .authenticator(AccessTokens.none()
                    .with("manager-token", principal(ORGANIZATION, MANAGER))
                    .with("reader-token", principal(ORGANIZATION, "READER"))
                    .with("other-token", principal(OTHER, MANAGER))
                    .with("entra-token", entraId()))
            .authorizer(
                    Authorizer.of(Map.of(MANAGER, Set.of(Permission.values()), "READER", Set.of(Permission.READ))))
            .build();

    private static Principal principal(String organization, String role) {
        return new Principal(role, Map.of(organization, Set.of(role)), Map.of());
    }

    /** Entra ID is tolerated more, as docs/entra.md says. */
    private static Principal entraId() {
        return new Principal("entra", Map.of(ORGANIZATION, Set.of(MANAGER)), Map.of("leniencies", "entra"));
    }

    @Override
    public ScimEndpoint endpoint() {
        return InProcess.endpoint(service, ORGANIZATION)
                .bearer("manager-token")
                .readOnly("Bearer reader-token")
                .credentials(Caller.ENTRA_ID, "Bearer entra-token")
                .otherOrganization(InProcess.endpoint(service, OTHER).bearer("other-token"));
    }

    @Override
    public void close() {}
}
