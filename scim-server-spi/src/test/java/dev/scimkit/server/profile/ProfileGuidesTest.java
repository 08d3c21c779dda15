package dev.scimkit.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.access.jwt.ClaimsMapper;
import dev.scimkit.server.access.jwt.JwtAuthenticator;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.lifecycle.DeactivationHandler;
import dev.scimkit.server.memory.InMemoryRepository;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/**
 * The Java snippets of docs/interop.md and docs/okta.md. {@code GuideSnippetsTest} in the quickstart compares them with the
 * guides.
 */
class ProfileGuidesTest {

    private enum Role {
        EDITOR;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Sessions() {
        CompletionStage<?> end(DeactivationHandler.Deactivation deactivation) {
            return CompletableFuture.completedFuture(deactivation.user());
        }
    }

    @Test
    void catalogue_ofTheGuide_isServed() {
        ScimService.Builder builder = ScimService.builder();
        EntitlementCatalog catalog = EntitlementCatalog.of(
                EntitlementType.roles()
                        .entry("admin", "Administrator", "May do everything")
                        .entries(Role.class, Role::label) // or the constants of an enum
                        .build(),
                EntitlementType.of("License", "/Licenses")
                        .description("What the customer pays for")
                        .entry("gold", "Gold")
                        .build());
        builder.entitlements(catalog.refusingUnknown());

        assertThat(catalog.types()).hasSize(2);
    }

    @Test
    void profile_ofTheGuide_publishesUsers() {
        ScimProfile profile = ScimProfile.interop();
        ResourceType users = profile.published(ResourceTypes.user());

        assertThat(users.name()).isEqualTo("User");
    }

    @Test
    void accountLifecycle_ofTheGuide_isComplete() {
        RateLimiter limiter = (organization, principal, operation) -> Optional.empty();
        ScimEvents audit = event -> {};
        ClaimsMapper mapper = claims -> Optional.empty();
        Sessions sessions = new Sessions();
        String issuer = "https://login.example.com";
        ResourceType users = ScimProfile.ipsie(2).published(ResourceTypes.user());
        InMemoryRepository<User> repository = new InMemoryRepository<>(users, User::new);
        ScimService service = ScimService.builder()
                .profile(ScimProfile.ipsie(2))
                .resource(users, User::new, repository)
                .authenticator(JwtAuthenticator.builder(issuer)
                        .audience("scim")
                        .requiredScope("scim")
                        .claims(mapper)
                        .build())
                .rateLimiter(limiter)
                .events(audit)
                .deactivation(sessions::end, Duration.ofMinutes(5))
                .build();

        assertThat(service).isNotNull();
    }
}
