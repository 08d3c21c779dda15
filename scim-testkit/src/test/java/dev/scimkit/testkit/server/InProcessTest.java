package dev.scimkit.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.rule.Suite;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InProcessTest {

    @Test
    void endpoint_serviceOfOneOrganization_needsNoOrganization() {
        Principal okta = new Principal("okta", Map.of("main", Set.of(Authorizer.SCIM_MANAGER)), Map.of());
        ScimService service = ScimService.builder()
                .organization("main")
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                .authenticator(AccessTokens.none().with("token-of-okta", okta))
                .build();

        ConformanceReport report =
                ScimTestkit.of(Suite.OKTA).run(InProcess.endpoint(service).bearer("token-of-okta"));

        assertThat(report.failed()).isEmpty();
        assertThat(report.passed()).hasSize(22);
    }
}
