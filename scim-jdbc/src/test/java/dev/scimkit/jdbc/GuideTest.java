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
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @EachDatabase
    void outbox_readFromAPosition_hasTheChangesAfterIt(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        JdbcRepositories repositories =
                JdbcRepositories.builder(dataSource).outbox(Duration.ofDays(30)).build();
        JdbcOutbox outbox = JdbcOutbox.of(dataSource);
        String organization = "acme";
        create(repositories, organization);

        long position = 0;
        for (JdbcOutbox.Change change : outbox.read(organization, position, 100)) {
            handle(change);
            position = change.position();
        }

        assertThat(position).isEqualTo(1);
        assertThat(handled).hasSize(1);
    }

    @EachDatabase
    void outbox_claimedByAWorker_isDone(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        create(JdbcRepositories.builder(dataSource).outbox(Duration.ofDays(30)).build(), "acme");
        JdbcOutbox outbox = JdbcOutbox.of(dataSource);

        outbox.claim("mailer", Duration.ofMinutes(1), 100).ifPresent(claim -> {
            claim.changes().forEach(this::handle);
            claim.done();
        });

        assertThat(handled).hasSize(1);
        assertThat(outbox.claim("mailer", Duration.ofMinutes(1), 100)).isEmpty();
    }

    @EachDatabase
    void serviceUsers_inTheDatabase_authenticate(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        JdbcSchema.EMBEDDED.prepare(dataSource, JdbcSchema.PREFIX);

        JdbcServiceUsers serviceUsers = JdbcServiceUsers.of(dataSource);
        Authenticator authenticator = ServiceUserAuthenticator.of(serviceUsers);

        serviceUsers.put(TestServiceUsers.OKTA);
        assertThat(authenticator.authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")
                        .header("Authorization", "Bearer first")))
                .isPresent();
    }

    private final List<JdbcOutbox.Change> handled = new ArrayList<>();

    private void handle(JdbcOutbox.Change change) {
        handled.add(change);
    }

    private static void create(JdbcRepositories repositories, String organization) {
        ScimService service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, repositories.repository(ResourceTypes.user(), User::new))
                .authenticator(AccessTokens.none()
                        .with("token", new Principal("client", Map.of(organization, Set.of("SCIM_MANAGER")), Map.of())))
                .build();
        ScimHttpRequest post = ScimHttpRequest.of("POST", "https://app.example", "/" + organization + "/Users")
                .header("Authorization", "Bearer token")
                .header("Content-Type", "application/scim+json")
                .body(User.builder("ada").build().toJson());
        assertThat(service.handle(post).status()).isEqualTo(201);
    }
}
