package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to callers that are not authenticated (RFC 6750 section 3, RFC 7644 section 2). */
class ChallengesTest {

    private static final String CHALLENGE = "Bearer realm=\"scim\"";

    private final TestService service = TestService.create();

    @ParameterizedTest
    @CsvSource({
        "Bearer wrong, 'The access token is not valid, or is no longer valid'",
        "bearer  wrong, 'The access token is not valid, or is no longer valid'",
        "Bearer Bearer token-1, The word Bearer appears twice before the token"
    })
    void token_notValid_isAnInvalidToken_P_2_06(String authorization, String detail) {
        ScimHttpResponse response = send(authorization);
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE + ", error=\"invalid_token\"");
        assertThat(detail(response)).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic dXNlcjpwYXNz"})
    void token_missing_isAChallengeWithoutAnError(String authorization) {
        ScimHttpResponse response = send(authorization);
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE);
        assertThat(detail(response)).isEqualTo("A valid access token is needed: Authorization: Bearer <token>");
    }

    @Test
    void token_withoutTheWordBearer_isAnsweredWithTheReason() {
        ScimHttpResponse response = send("token-1");
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE);
        assertThat(detail(response))
                .isEqualTo("The Authorization header must be the word Bearer, a space and the token");
    }

    @Test
    void header_missing_isAChallengeWithoutAnError() {
        ScimHttpResponse response =
                service.send(ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + "/Users"));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE);
    }

    private ScimHttpResponse send(String authorization) {
        ScimHttpResponse response =
                service.send(ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + "/Users")
                        .header("Authorization", authorization));
        assertThat(response.status()).isEqualTo(401);
        return response;
    }

    private static String detail(ScimHttpResponse response) {
        return TestService.json(response).get("detail").asString();
    }
}
