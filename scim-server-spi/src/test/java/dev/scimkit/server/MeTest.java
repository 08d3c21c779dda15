package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The alias for the caller's own user (RFC 7644 section 3.11). */
class MeTest {

    private final AtomicReference<String> self = new AtomicReference<>();
    private final TestService service =
            TestService.of(TestService.builder().me((principal, organization) -> Optional.ofNullable(self.get())));

    @Test
    void me_whereItIsNotSupported_is501_P_3_11_03() {
        assertThat(TestService.create().send("GET", "/Me", null).status()).isEqualTo(501);
    }

    @Test
    void me_whenRead_isTheCallersUserAndSaysWhereThatIs_P_3_11_06() {
        self.set(service.createUser("alice"));
        ScimHttpResponse response = service.send("GET", "/Me", null);
        JsonNode user = TestService.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(user.get("userName").asString()).isEqualTo("alice");
        assertThat(response.headers().first("Location"))
                .contains(user.at("/meta/location").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | {\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"alice\",\"title\":\"x\"}",
                "PATCH | {\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                        + "\"Operations\":[{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}]}"
            })
    void me_whenPatched_isChangedAndSaysWhereItIs_P_3_11_06(String method, String body) {
        self.set(service.createUser("alice"));
        ScimHttpResponse response = service.send(method, "/Me", body);
        JsonNode user = TestService.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(user.get("title").asString()).isEqualTo("x");
        assertThat(response.headers().first("Location"))
                .contains(TestService.BASE + "/" + TestService.ORG + "/Users/" + self.get())
                .contains(user.at("/meta/location").asString());
    }

    @Test
    void me_ofAServiceUser_is404_P_3_11_08() {
        assertThat(service.send("GET", "/Me", null).status()).isEqualTo(404);
    }
}
