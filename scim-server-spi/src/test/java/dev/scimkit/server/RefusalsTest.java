package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.profile.ScimProfile;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Refused requests and their answers (RFC 7644 sections 2 and 3.12). */
class RefusalsTest {

    private final TestService service = TestService.create();

    @ParameterizedTest
    @ValueSource(strings = {"/Nothing", "/Users/1/emails", "/Users/1/.search", "/Groups/1/2/3"})
    void path_unknown_is404WithAnErrorMessage_P_3_12_01(String path) {
        assertError(service.send("GET", path, null), 404, null);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /Users, 'GET, HEAD, POST'",
        "PUT, /Users, 'GET, HEAD, POST'",
        "POST, /Users/1, 'GET, HEAD, PUT, PATCH, DELETE'",
        "GET, /Users/.search, POST",
        "POST, /Schemas, 'GET, HEAD'",
        "DELETE, /ServiceProviderConfig, 'GET, HEAD'"
    })
    void method_wrong_is405WithAllow_H_1_20(String method, String path, String allowed) {
        ScimHttpResponse response = service.send(method, path, null);
        assertError(response, 405, null);
        assertThat(response.headers().first("Allow")).contains(allowed);
    }

    @Test
    void limits_ofTheBuilder_countBeforeAndAfterTheProfile() {
        ScimLimits small = ScimLimits.standard().withMaxBodySize(10);
        for (ScimService.Builder builder : List.of(
                TestService.builder().limits(small).profile(ScimProfile.standard()),
                TestService.builder().profile(ScimProfile.standard()).limits(small))) {
            assertThat(TestService.of(builder)
                            .send("POST", "/Users", "{\"a\": 12345}")
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void options_onAnEndpoint_areAnsweredWithItsMethods() {
        ScimHttpResponse response = service.send("OPTIONS", "/Users", null);
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers().first("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    void credentials_missing_are401BeforeAnythingElse() {
        ScimHttpResponse response =
                service.send(ScimHttpRequest.of("POST", TestService.BASE, "/" + TestService.ORG + "/Users")
                        .header("Content-Type", "text/plain")
                        .body("{"));
        assertError(response, 401, null);
    }

    @Test
    void manager_ofAnotherOrganization_is403_P_6_04() {
        for (String organization : new String[] {TestService.ORG, "no-such-organization"}) {
            ScimHttpResponse response =
                    service.send(TestService.request("GET", "/" + organization + "/Users", "token-2", null));
            assertError(response, 403, null);
            assertThat(TestService.json(response).get("detail").asString())
                    .isEqualTo("The caller may not do this in this organization");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "\"x\"", "{\"userName\":\"a\"} trailing", "{\"a\":1,\"a\":2}"})
    void body_notAJsonObject_is400InvalidSyntax_P_3_1_01(String body) {
        assertError(service.send("POST", "/Users", body), 400, "invalidSyntax");
        assertThat(totalUsers()).isZero();
    }

    @Test
    void body_overTheLimit_is413WithoutReadingItToTheEnd() {
        TestService small = TestService.create(ScimLimits.standard().withMaxBodySize(1_000));
        CountingStream endless = new CountingStream();
        ScimHttpRequest request = TestService.request("POST", "/" + TestService.ORG + "/Users", "token-1", null);
        ScimHttpResponse response = small.send(
                new ScimHttpRequest("POST", request.baseUrl(), request.path(), "", request.headers(), endless));
        assertError(response, 413, null);
        assertThat(endless.octets).isEqualTo(1_001);
    }

    @Test
    void filter_onAnUnknownAttribute_is400InvalidFilter() {
        assertError(service.send("GET", "/Users?filter=foo%20eq%20%22x%22", null), 400, "invalidFilter");
    }

    @Test
    void filter_onAPassword_isRefused_P_7_22() {
        assertError(service.send("GET", "/Users?filter=password%20sw%20%22a%22", null), 400, "invalidFilter");
        assertError(service.send("GET", "/Users?sortBy=password", null), 400, "invalidValue");
    }

    @Test
    void failure_unexpected_isABland500WithANumber_P_3_12_04() {
        ScimService failing = ScimService.builder()
                .resource(TestSchemas.user(), User::new, new FailingRepository())
                .authenticator(
                        headers -> Optional.of(new Principal("t", Map.of("1", Set.of("SCIM_MANAGER")), Map.of())))
                .build();
        ScimHttpResponse response = failing.handle(ScimHttpRequest.of("GET", TestService.BASE, "/1/Users"));
        assertError(response, 500, null);
        assertThat(TestService.json(response).get("detail").asString())
                .matches("Internal error; details are logged under [0-9a-f-]{36}");
    }

    private int totalUsers() {
        return TestService.json(service.send("GET", "/Users", null))
                .get("totalResults")
                .intValue();
    }

    private static void assertError(ScimHttpResponse response, int status, String scimType) {
        JsonNode error = TestService.json(response);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers().first("Content-Type")).contains("application/scim+json");
        assertThat(error.at("/schemas/0").asString()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.get("status").asString()).isEqualTo(Integer.toString(status));
        assertThat(error.path("scimType").asString(null)).isEqualTo(scimType);
        assertThat(error.get("detail").asString()).isNotBlank();
    }

    /** An endless body that counts what is read. */
    private static final class CountingStream extends InputStream {
        private long octets;

        @Override
        public int read() {
            octets++;
            return ' ';
        }
    }
}
