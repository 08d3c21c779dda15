package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.text;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;

/** A database that cannot be reached for a while. */
class JpaConnectionTest {

    private static final String CUT = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'cut' and pid <> pg_backend_pid()";

    @Test
    void create_connectionLost_answers503WithRetryAfter() {
        try (TestDatabase database = TestDatabase.postgresql();
                Entities entities = Entities.in(database, "&ApplicationName=cut", Account.class)) {
            TestService service = TestService.of(entities, Mappings.accounts().build());
            service.ok("POST", "/Users", user("ada", ""));
            database.execute(CUT);

            ScimHttpResponse lost = service.send("POST", "/Users", user("bob", ""));

            assertThat(lost.status()).as(text(lost)).isEqualTo(503);
            assertThat(lost.headers().first("Retry-After")).isPresent();
        }
    }
}
