package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimLimits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every error status comes with an error message (RFC 7644 section 3.12). */
class ErrorAnswersTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ALICE = "{\"schemas\":[\"" + CORE + "\"],\"userName\":\"alice\"}";

    private final TestService service =
            TestService.of(TestService.builder().limits(ScimLimits.standard().withMaxBodySize(200)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "POST   | /Users          | {              | 400 | token-1",
                "GET    | /Users          | -              | 401 | stranger",
                "GET    | /Users          | -              | 403 | token-2",
                "GET    | /Users/none     | -              | 404 | token-1",
                "GET    | /Nothing        | -              | 404 | token-1",
                "DELETE | /Users          | -              | 405 | token-1",
                "GET    | /Schemas?filter=id%20pr | -      | 403 | token-1",
                "GET    | /Me             | -              | 501 | token-1"
            })
    void errorStatus_ofAnyKind_comesWithAnErrorMessage_P_3_12_01(
            String method, String path, String body, int status, String token) {
        assertError(service.send(TestService.request(method, "/" + TestService.ORG + path, token, body)), status);
    }

    @Test
    void id_cutWithinASurrogatePair_comesWithAnErrorMessage_P_3_12_01() {
        String id = "x".repeat(99) + "%F0%9F%98%80y";

        assertError(service.send("GET", "/Users/" + id, null), 404);
    }

    @ParameterizedTest
    @EnumSource
    void errors_ofOtherCauses_comeWithAnErrorMessage_P_3_12_01(Cause cause) {
        String id = service.createUser("alice");
        assertError(
                switch (cause) {
                    case NOT_ACCEPTABLE -> service.send(get("/Users").header("Accept", "text/html"));
                    case CONFLICT -> service.send("POST", "/Users", ALICE);
                    case STALE ->
                        service.send(
                                TestService.request("DELETE", "/" + TestService.ORG + "/Users/" + id, "token-1", null)
                                        .header("If-Match", "W/\"stale\""));
                    case TOO_LARGE -> service.send("POST", "/Users", ALICE + " ".repeat(200));
                    case PATH_TOO_LONG -> service.send("GET", "/Users/" + "x".repeat(5_000), null);
                    case WRONG_MEDIA_TYPE ->
                        service.send(ScimHttpRequest.of("POST", TestService.BASE, "/" + TestService.ORG + "/Users")
                                .header("Authorization", "Bearer token-1")
                                .header("Content-Type", "text/plain")
                                .body(ALICE));
                    case TOO_MANY ->
                        TestService.of(TestService.builder()
                                        .rateLimiter((organization, who, what) -> Optional.of(Duration.ofSeconds(1))))
                                .send("GET", "/Users", null);
                    case FAILURE ->
                        TestService.of(TestService.builder().authorizer((who, organization, permission) -> {
                                    throw new IllegalStateException(permission == Permission.READ ? "a" : "b");
                                }))
                                .send("GET", "/Users", null);
                },
                cause.status);
    }

    private enum Cause {
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        PATH_TOO_LONG(414),
        WRONG_MEDIA_TYPE(415),
        TOO_MANY(429),
        FAILURE(500);

        private final int status;

        Cause(int status) {
            this.status = status;
        }
    }

    private static ScimHttpRequest get(String path) {
        return TestService.request("GET", "/" + TestService.ORG + path, "token-1", null);
    }

    private static void assertError(ScimHttpResponse response, int status) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.headers().first("Content-Type")).contains("application/scim+json");
        JsonNode error = TestService.json(response);
        assertThat(error.at("/schemas/0").asString()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.get("status").stringValue()).isEqualTo(Integer.toString(status));
        assertThat(error.get("detail").stringValue()).isNotBlank();
    }
}
