package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UnavailableException;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that cannot be reached (RFC 9110 section 15.6.4). */
class UnavailableTest {

    /** Users whose database is down. */
    private static final class Unreachable extends BareRepository<User> {

        Unreachable() {
            super(TestSchemas.user(), User::new);
        }

        @Override
        public User create(User resource, RequestContext context) {
            throw new UnavailableException(Duration.ofMillis(1_500));
        }

        @Override
        public Optional<User> findById(String id, RequestContext context) {
            throw new UnavailableException(Duration.ofSeconds(3));
        }

        @Override
        public Page<User> search(SearchQuery query, RequestContext context) {
            throw new UnavailableException(Duration.ZERO);
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            throw new UnavailableException(Duration.ofSeconds(3));
        }
    }

    private static final String ADA =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"}";

    private final TestService service = TestService.of(TestService.builder(new Unreachable()));

    @ParameterizedTest
    @CsvSource({"GET, /Users, 1", "GET, /Users/1, 3", "DELETE, /Users/1, 3", "POST, /Users, 2"})
    void database_unreachable_answers503WithTheTimeToWait(String method, String path, String seconds) {
        ScimHttpResponse response = service.send(method, path, method.equals("POST") ? ADA : null);
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().first("Retry-After")).contains(seconds);
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("The store of the resources is not available; send the request again later");
    }

    @Test
    void database_unreachableInABulkRequest_fails503InItsOwnResult() {
        ScimHttpResponse response = service.send(
                "POST",
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                        + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"1\",\"data\":" + ADA + "}]}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(TestService.json(response).at("/Operations/0/status").asString())
                .isEqualTo("503");
    }
}
