package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.SignInServer.REDIRECT_URI;
import static dev.scimkit.quickstart.SignInServer.REQUEST;
import static dev.scimkit.quickstart.SignInServer.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Codes and refresh tokens (RFC 6749 sections 4.1 and 6, RFC 7636, RFC 7009, RFC 9700). */
class AuthorizationCodeTest {

    // RFC 7636 appendix B
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private SignInServer server;
    private OAuthClient okta;

    @BeforeEach
    void start() throws IOException {
        server = new SignInServer();
        okta = server.client("okta", "secret");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String code(String query) {
        return OAuthClient.query(okta.approve(query, server.oauth().signInSecret()))
                .get("code");
    }

    private Answer exchange(String code) {
        return exchange(okta, code, REDIRECT_URI, null);
    }

    private static Answer exchange(OAuthClient client, String code, String redirectUri, String verifier) {
        return client.token(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", redirectUri,
                "code_verifier", verifier);
    }

    private Answer revoke(OAuthClient client, String token) {
        return client.post(server.oauth().revocationEndpoint(), OAuthClient.form("token", token));
    }

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.expect(400).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void code_approved_givesTokensForTheServiceUser() {
        String location = okta.approve(REQUEST, server.oauth().signInSecret());
        Map<String, String> answer = OAuthClient.query(location);
        assertThat(location).startsWith(REDIRECT_URI + "?");
        assertThat(answer)
                .containsEntry("state", "xyz")
                .containsEntry("iss", server.oauth().localUrl())
                .containsOnlyKeys("code", "state", "iss");

        Answer token = exchange(answer.get("code")).expect(200);

        // RFC 6749 section 5.1
        assertThat(token.header("Cache-Control")).isEqualTo("no-store");
        assertThat(token.header("Pragma")).isEqualTo("no-cache");
        assertThat(token.text("token_type")).isEqualTo("Bearer");
        assertThat(token.text("scope")).isEqualTo("scim");
        assertThat(token.at("expires_in").asInt()).isEqualTo(3600);
        assertThat(server.users(token)).isEqualTo(200);
    }

    @Test
    void scope_otherThanTheOnlyOne_isAnsweredWithTheOneGranted() {
        String code = code(request("scope", "everything offline_access"));
        assertThat(exchange(code).expect(200).text("scope")).isEqualTo("scim");
        Answer credentials = okta.token("grant_type", "client_credentials", "scope", "everything");
        assertThat(credentials.expect(200).text("scope")).isEqualTo("scim");
        assertThat(credentials.at("refresh_token").isMissingNode()).isTrue();
    }

    @Test
    void state_absent_isAbsentFromTheAnswer() {
        assertThat(OAuthClient.query(
                        okta.approve(request("x", "y"), server.oauth().signInSecret())))
                .containsOnlyKeys("code", "iss");
    }

    @Test
    void redirectUri_withAQuery_keepsIt() {
        String query = OAuthClient.form(
                "response_type", "code",
                "client_id", "okta",
                "redirect_uri", SignInServer.REDIRECT_URI_WITH_QUERY,
                "state", "a b&c=d#é");
        String location = okta.approve(query, server.oauth().signInSecret());
        assertThat(location).startsWith("https://okta.example/cb?app=1&code=");
        assertThat(OAuthClient.query(location)).containsEntry("state", "a b&c=d#é");
    }

    @Test
    void code_usedTwice_isRefusedAndEndsItsTokens() {
        String code = code(REQUEST);
        Answer token = exchange(code).expect(200);
        assertInvalidGrant(exchange(code));
        assertThat(server.users(token)).isEqualTo(401);
        assertInvalidGrant(okta.refresh(token.text("refresh_token")));
    }

    @Test
    void code_olderThanAMinute_isRefused() {
        String good = code(REQUEST);
        server.advance(Duration.ofSeconds(59));
        exchange(good).expect(200);
        String late = code(REQUEST);
        server.advance(Duration.ofMinutes(1));
        assertInvalidGrant(exchange(late));
    }

    @Test
    void code_ofAnotherClient_isRefusedAndStaysGood() {
        String code = code(REQUEST);
        assertInvalidGrant(exchange(server.client("entra", "other-secret"), code, REDIRECT_URI, null));
        exchange(code).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"https://okta.example/oauth/callback/", "https://okta.example/cb?app=1", "''", "null"})
    void redirectUri_otherThanThatOfTheCode_isRefused(String redirectUri) {
        String code = code(REQUEST);
        assertInvalidGrant(exchange(okta, code, redirectUri, null));
        assertInvalidGrant(exchange(code));
    }

    @ParameterizedTest
    @CsvSource({"x", "x.y", ".", "a.b.c", "é"})
    void code_inventedOrMalformed_isRefused(String code) {
        assertInvalidGrant(exchange(code));
        assertInvalidGrant(okta.refresh(code));
    }

    @Test
    void parameter_missing_isAnInvalidRequest() {
        assertThat(okta.token("grant_type", "authorization_code").expect(400).text("error"))
                .isEqualTo("invalid_request");
        assertThat(okta.token("grant_type", "refresh_token").expect(400).text("error"))
                .isEqualTo("invalid_request");
        assertThat(okta.token("code", "x").expect(400).text("error")).isEqualTo("invalid_request");
    }

    @Test
    void credentials_givenTwice_areAnInvalidRequest() {
        for (String[] more : new String[][] {{"client_secret", "secret"}, {"client_id", "entra"}}) {
            Answer answer = okta.token("grant_type", "client_credentials", more[0], more[1]);
            assertThat(answer.expect(400).text("error")).isEqualTo("invalid_request");
        }
        okta.token("grant_type", "client_credentials", "client_id", "okta").expect(200);
    }

    @Test
    void challenge_givenWithItsVerifier_isAccepted() {
        String code = code(request("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
        exchange(okta, code, REDIRECT_URI, VERIFIER).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "''", "wrong", CHALLENGE})
    void verifier_wrongOrMissing_isRefused(String verifier) {
        String code = code(request("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
        assertInvalidGrant(exchange(okta, code, REDIRECT_URI, verifier));
        assertInvalidGrant(exchange(okta, code, REDIRECT_URI, VERIFIER));
    }

    @Test
    void verifier_withoutAChallenge_isRefused() {
        assertInvalidGrant(exchange(okta, code(REQUEST), REDIRECT_URI, VERIFIER));
    }

    @Test
    void refreshToken_used_isReplacedByTheNext() {
        Answer first = exchange(code(REQUEST)).expect(200);
        server.advance(Duration.ofDays(80));
        Answer second = okta.refresh(first.text("refresh_token")).expect(200);
        server.advance(Duration.ofDays(80));
        Answer third = okta.refresh(second.text("refresh_token")).expect(200);

        assertThat(third.text("refresh_token")).isNotEqualTo(second.text("refresh_token"));
        assertThat(server.users(okta.refresh(third.text("refresh_token")).expect(200)))
                .isEqualTo(200);
    }

    @Test
    void refreshToken_usedTwice_endsTheWholeFamily() {
        Answer first = exchange(code(REQUEST)).expect(200);
        Answer second = okta.refresh(first.text("refresh_token")).expect(200);
        Answer third = okta.refresh(second.text("refresh_token")).expect(200);
        Answer unrelated = exchange(code(REQUEST)).expect(200);

        assertInvalidGrant(okta.refresh(first.text("refresh_token")));

        assertInvalidGrant(okta.refresh(third.text("refresh_token")));
        for (Answer token : new Answer[] {first, second, third}) {
            assertThat(server.users(token)).isEqualTo(401);
        }
        assertThat(server.users(unrelated)).isEqualTo(200);
        okta.refresh(unrelated.text("refresh_token")).expect(200);
    }

    @Test
    void refreshToken_unusedForNinetyDays_isRefused() {
        Answer token = exchange(code(REQUEST)).expect(200);
        server.advance(Duration.ofDays(90));
        assertInvalidGrant(okta.refresh(token.text("refresh_token")));
    }

    @Test
    void refreshToken_ofAnotherClient_isRefusedAndStaysGood() {
        Answer token = exchange(code(REQUEST)).expect(200);
        assertInvalidGrant(server.client("entra", "other-secret").refresh(token.text("refresh_token")));
        okta.refresh(token.text("refresh_token")).expect(200);
    }

    @Test
    void refreshToken_asAccessToken_isRefused() {
        Answer token = exchange(code(REQUEST)).expect(200);
        Answer swapped = new Answer(
                200,
                token.headers(),
                JsonMapper.shared().createObjectNode().put("access_token", token.text("refresh_token")));
        assertThat(server.users(swapped)).isEqualTo(401);
    }

    @Test
    void revocation_ofARefreshToken_endsItsAccessTokensToo() {
        Answer token = exchange(code(REQUEST)).expect(200);
        revoke(okta, token.text("refresh_token")).expect(200);
        assertInvalidGrant(okta.refresh(token.text("refresh_token")));
        assertThat(server.users(token)).isEqualTo(401);
        revoke(okta, token.text("refresh_token")).expect(200); // RFC 7009 section 2.2
    }

    @Test
    void revocation_byAnotherClientOrOfAnAccessToken_changesNothing() {
        Answer token = exchange(code(REQUEST)).expect(200);
        revoke(server.client("entra", "other-secret"), token.text("refresh_token"))
                .expect(200);
        revoke(server.client("entra", "wrong"), token.text("refresh_token")).expect(401);
        assertThat(revoke(okta, token.text("access_token")).expect(400).text("error"))
                .isEqualTo("unsupported_token_type");
        assertThat(server.users(token)).isEqualTo(200);
    }

    @Test
    void serviceUser_removed_hasNoAccessAnyMore() {
        Answer token = exchange(code(REQUEST)).expect(200);
        server.serviceUsers().remove("1");
        assertThat(server.users(token)).isEqualTo(401);
        okta.refresh(token.text("refresh_token")).expect(401);
    }
}
