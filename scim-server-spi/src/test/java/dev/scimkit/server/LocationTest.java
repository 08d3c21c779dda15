package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which responses say where their resource is, as the examples of RFC 7644 sections 3.3 to 3.5.2 do. */
class LocationTest {

    private static final String USER =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"alice\"}";
    private static final String PATCH = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","path":"%s","value":"x"}]}""";

    private final TestService service = TestService.create();
    private final String id = service.createUser("alice");
    private final String location = TestService.BASE + "/" + TestService.ORG + "/Users/" + id;

    @Test
    void answer_withOneResource_saysOnceWhereItIs() {
        for (ScimHttpResponse response : new ScimHttpResponse[] {
            service.send("GET", "/Users/" + id, null),
            service.send("HEAD", "/Users/" + id, null),
            service.send("GET", "//users//" + id + "/", null),
            service.send("PUT", "/Users/" + id, USER),
            service.send("PATCH", "/Users/" + id, PATCH.formatted("title")),
        }) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().all("Location")).containsExactly(location);
            assertThat(response.headers().all("Content-Location")).containsExactly(location);
        }
    }

    @Test
    void patch_withoutABody_saysWhereTheResourceIs() {
        ScimHttpResponse created = service.send("POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"G"}""");
        String group = created.headers().first("Location").orElseThrow();

        ScimHttpResponse patched =
                service.send("PATCH", group.substring(group.indexOf("/Groups")), PATCH.formatted("displayName"));

        assertThat(created.headers().all("Location")).hasSize(1);
        assertThat(patched.status()).isEqualTo(204);
        assertThat(patched.headers().all("Location")).containsExactly(group);
    }

    /** A location in a 304 looks like a redirect. */
    @Test
    void answer_withoutAResource_hasNoLocation() {
        String version = service.send("GET", "/Users/" + id, null)
                .headers()
                .first("ETag")
                .orElseThrow();
        ScimHttpResponse unchanged =
                service.send(TestService.request("GET", "/" + TestService.ORG + "/Users/" + id, "token-1", null)
                        .header("If-None-Match", version));

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.headers().first("Location")).isEmpty();
        assertThat(unchanged.headers().first("Content-Location")).contains(location);
        assertThat(service.send("GET", "/Users", null).headers().first("Location"))
                .isEmpty();
        assertThat(service.send("GET", "/Users/none", null).headers().first("Location"))
                .isEmpty();
        assertThat(service.send("DELETE", "/Users/" + id, null).headers().first("Location"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//Users", "/Users//", "///Users"})
    void path_withEmptySegments_isServed(String path) {
        assertThat(service.send("GET", path, null).status()).isEqualTo(200);
    }

    @Test
    void path_withoutTheOrganizationButASecondSlash_saysWhatIsMissing() {
        ScimHttpResponse response = service.send(TestService.request("GET", "//Users", "token-1", null));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains("/scim/v2/{organization}/Users");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"* | 200", "text/html, *;q=.2 | 200", "*;q=0 | 406", "text/* | 406", "**/* | 406"})
    void accept_ofAnAsterisk_meansEveryType(String accept, int status) {
        assertThat(service.send(TestService.request("GET", "/" + TestService.ORG + "/Users/" + id, "token-1", null)
                                .header("Accept", accept))
                        .status())
                .isEqualTo(status);
    }
}
