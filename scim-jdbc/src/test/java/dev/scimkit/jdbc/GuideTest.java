package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The snippets of docs/jdbc.md. */
class GuideTest {

    @EachDatabase
    void start_withADataSourceOnly_serves(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        Authenticator authenticator = AccessTokens.none()
                .with("token", new Principal("client", Map.of("acme", Set.of("SCIM_MANAGER")), Map.of()));

        JdbcRepositories repositories = JdbcRepositories.builder(dataSource).build();
        ScimService service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, repositories.repository(ResourceTypes.user(), User::new))
                .resource(ResourceTypes.group(), Group::new, repositories.repository(ResourceTypes.group(), Group::new))
                .authenticator(authenticator)
                .build();

        ScimHttpRequest list =
                ScimHttpRequest.of("GET", "https://app.example", "/acme/Users").header("Authorization", "Bearer token");
        assertThat(service.handle(list).status()).isEqualTo(200);
    }

    @EachDatabase
    void attributes_namedForLookUp_areIndexed(TestDatabase database) {
        DataSource dataSource = database.dataSource();

        JdbcRepositories repositories = JdbcRepositories.builder(dataSource)
                .lookUp(ResourceTypes.user(), "name.familyName", Schemas.ENTERPRISE_USER + ":employeeNumber")
                .build();

        assertThat(repositories.repository(ResourceTypes.user(), User::new)).isNotNull();
    }
}
