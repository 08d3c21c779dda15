package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.http.ScimHttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers that must wait (RFC 6585 section 4). */
class RateLimitTest {

    @ParameterizedTest
    @CsvSource({"PT30S, 30", "PT1.001S, 2", "PT0S, 1", "PT0.000000001S, 1"})
    void caller_thatHasToWait_isToldHowLongInWholeSeconds(Duration delay, String seconds) {
        TestService service =
                TestService.of(TestService.builder().rateLimiter((organization, who, what) -> Optional.of(delay)));
        ScimHttpResponse response = service.send("GET", "/Users", null);
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.headers().first("Retry-After")).contains(seconds);
        assertThat(response.headers().first("Content-Type")).contains("application/scim+json");
        assertThat(TestService.json(response).get("detail").asString())
                .isEqualTo("Too many requests; wait for " + seconds + " seconds");
    }

    @Test
    void limiter_whenItRefuses_hearsWhoAsksForWhatAndNothingIsDone() {
        List<String> asked = new ArrayList<>();
        TestService service = TestService.of(TestService.builder().rateLimiter((organization, who, what) -> {
            asked.add(organization + " " + who + " " + what);
            return what == ScimOperation.CREATE ? Optional.of(Duration.ofSeconds(5)) : Optional.empty();
        }));
        String user = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a\"}";
        assertThat(service.send("POST", "/Users", user).status()).isEqualTo(429);
        assertThat(TestService.json(service.send("GET", "/Users", null))
                        .get("totalResults")
                        .intValue())
                .isZero();
        assertThat(asked).containsExactly(TestService.ORG + " okta CREATE", TestService.ORG + " okta SEARCH");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Nothing, 404, OTHER",
        "GET, /Users/1/deeper, 404, READ",
        "GET, /, 200, SEARCH",
        "PUT, /Users, 405, REPLACE",
        "POST, /Users/1, 405, CREATE",
        "GET, /Bulk, 405, BULK",
        "TRACE, /Users, 405, OTHER",
        "OPTIONS, /Users, 204, OTHER"
    })
    void limiter_evenWithoutSuchAnOperation_isToldWhatMethodAndPathAskFor(
            String method, String path, int status, ScimOperation operation) {
        List<ScimOperation> asked = new ArrayList<>();
        TestService service = TestService.of(TestService.builder().rateLimiter((organization, who, what) -> {
            asked.add(what);
            return Optional.empty();
        }));
        assertThat(service.send(method, path, null).status()).isEqualTo(status);
        assertThat(asked).containsExactly(operation);
    }

    @Test
    void limiter_forStrangersAndDiscovery_isNotAsked() {
        TestService service = TestService.of(
                TestService.builder().rateLimiter((organization, who, what) -> Optional.of(Duration.ofSeconds(5))));
        assertThat(service.send(TestService.request("GET", "/1/Users", "wrong", null))
                        .status())
                .isEqualTo(401);
        assertThat(service.send("GET", "/Schemas", null).status()).isEqualTo(200);
    }
}
