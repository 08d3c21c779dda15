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
    void token_that_is_not_good_is_an_invalid_token_P_2_06(String authorization, String detail) {
        ScimHttpResponse response = send(authorization);
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE + ", error=\"invalid_token\"");
        assertThat(detail(response)).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic dXNlcjpwYXNz"})
    void no_token_is_a_challenge_without_an_error(String authorization) {
        ScimHttpResponse response = send(authorization);
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE);
        assertThat(detail(response)).isEqualTo("A valid access token is needed: Authorization: Bearer <token>");
    }

    @Test
    void token_typed_without_the_word_bearer_is_told_so() {
        ScimHttpResponse response = send("token-1");
        assertThat(response.headers().first("WWW-Authenticate")).contains(CHALLENGE);
        assertThat(detail(response))
                .isEqualTo("The Authorization header must be the word Bearer, a space and the token");
    }

    @Test
    void no_header_at_all_is_a_challenge_without_an_error() {
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
