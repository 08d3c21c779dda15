package dev.scimkit.testkit;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** scimkit's own server in the account lifecycle profile. */
public final class IpsieReferenceServer {

    private IpsieReferenceServer() {}

    /** Tokens that an authorization server issued with the scope. */
    private record Scoped(AccessTokens tokens) implements Authenticator {
        @Override
        public Optional<Principal> authenticate(ScimHttpRequest request) {
            return tokens.authenticate(request);
        }

        @Override
        public Set<String> requiredScopes() {
            return Set.of("scim");
        }
    }

    /** Creates an in-process endpoint with everything the rules can use. */
    public static ScimEndpoint inProcess() {
        ScimProfile profile = ScimProfile.ipsie(2);
        ResourceType users = profile.published(ResourceTypes.user());
        ResourceType groups = profile.published(ResourceTypes.group());
        Set<String> manager = Set.of(Authorizer.SCIM_MANAGER);
        AccessTokens tokens = AccessTokens.none()
                .with("manager-token", new Principal("idp", Map.of(ReferenceServer.ORGANIZATION, manager), Map.of()));
        return ReferenceServer.inProcess(ReferenceServer.bare()
                .profile(profile)
                .authenticator(new Scoped(tokens))
                .rateLimiter((organization, principal, operation) -> Optional.empty())
                .events(event -> {})
                .deactivation(deactivation -> CompletableFuture.completedFuture(null), Duration.ofMinutes(5))
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .build());
    }
}
