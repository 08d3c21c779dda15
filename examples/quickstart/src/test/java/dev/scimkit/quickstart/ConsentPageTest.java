package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.SignInServer.REDIRECT_URI;
import static dev.scimkit.quickstart.SignInServer.REQUEST;
import static dev.scimkit.quickstart.SignInServer.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on which an administrator signs in and decides (RFC 6749 sections 4.1.1, 4.1.2.1 and 10, RFC 9700). */
class ConsentPageTest {

    private SignInServer server;
    private OAuthClient okta;
    private String secret;

    @BeforeEach
    void start() throws IOException {
        server = new SignInServer();
        okta = server.client("okta", "secret");
        secret = server.oauth().signInSecret();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return header(response, "Location");
    }

    @Test
    void pages_all_areNeitherCachedNorFramedAndRunNothing() {
        HttpResponse<String> consent = okta.submit(REQUEST, OAuthClient.form("secret", secret));
        HttpResponse<String> signIn = okta.page(REQUEST);
        for (HttpResponse<String> page : List.of(signIn, consent, okta.page("x=y"))) {
            assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(page, "Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(header(signIn, "Content-Security-Policy")).endsWith("form-action 'self'");
    }

    @Test
    void page_beforeSignIn_tellsNothingAboutTheClient() {
        assertThat(okta.page(REQUEST).body())
                .contains("name=\"secret\"")
                .doesNotContain("okta", "3223", "ticket", secret);
    }

    @Test
    void page_afterSignIn_namesClientOrganizationAndTarget() {
        assertThat(okta.submit(REQUEST, OAuthClient.form("secret", secret)).body())
                .contains("<strong>okta</strong>", "<strong>3223</strong>", REDIRECT_URI, "ORG_USER_MANAGER");
    }

    @Test
    void text_ofOthers_isEscaped() {
        String query =
                OAuthClient.form("response_type", "code", "client_id", "<b>\"tags\"</b>", "redirect_uri", REDIRECT_URI);
        assertThat(okta.submit(query, OAuthClient.form("secret", secret)).body())
                .contains("&lt;b&gt;&quot;tags&quot;&lt;/b&gt;")
                .doesNotContain("<b>");
        HttpResponse<String> unknown = okta.page(OAuthClient.form(
                "client_id", "okta", "redirect_uri", "https://x.example/'\"><script>alert(1)</script>"));
        assertThat(unknown.body()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "okta, https://okta.example/oauth/callback/",
        "okta, https://okta.example/oauth",
        "okta, https://okta.example/oauth/callback?x=1",
        "okta, https://okta.example/oauth/callback#x",
        "okta, HTTPS://okta.example/oauth/callback",
        "okta, https://okta.example/oauth/../oauth/callback",
        "okta, https://okta.example:443/oauth/callback",
        "okta, https://evil.example/",
        "okta, javascript:alert(1)",
        "okta, https://entra.example/cb",
        "okta, ''",
        "entra, https://okta.example/oauth/callback",
        "nobody, https://okta.example/oauth/callback",
        "'', https://okta.example/oauth/callback",
        "twin, https://okta.example/oauth/callback",
    })
    void clientOrRedirectUri_notExactlyRegistered_isRefusedOnAPage(String client, String redirectUri) {
        String query = OAuthClient.form(
                "response_type", "token", "client_id", client, "redirect_uri", redirectUri, "state", "s");
        for (HttpResponse<String> page :
                List.of(okta.page(query), okta.submit(query, OAuthClient.form("secret", secret)))) {
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.headers().firstValue("Location")).isEmpty();
            assertThat(page.body()).doesNotContain("<form");
        }
    }

    @Test
    void clientOrRedirectUri_appearingTwice_isRefusedOnAPage() {
        for (String more : new String[] {"&client_id=okta", "&redirect_uri=https%3A%2F%2Fevil.example"}) {
            assertThat(okta.page(REQUEST + more).statusCode()).isEqualTo(400);
        }
        assertThat(okta.page("").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=token, unsupported_response_type",
        "response_type=id_token+code, unsupported_response_type",
        "x=y, invalid_request",
        "response_type=, invalid_request",
        "response_type=code&response_type=code, invalid_request",
        "response_type=code&scope=a&scope=b, invalid_request",
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, invalid_request",
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=plain, invalid_request",
        "response_type=code&code_challenge=short&code_challenge_method=S256, invalid_request",
        "response_type=code&code_challenge_method=S256, invalid_request",
    })
    void request_wrong_isToldToTheClient(String parameters, String error) {
        String query =
                OAuthClient.form("client_id", "okta", "redirect_uri", REDIRECT_URI, "state", "s&1") + "&" + parameters;
        String location = location(okta.page(query));
        assertThat(location).startsWith(REDIRECT_URI + "?");
        assertThat(OAuthClient.query(location))
                .containsEntry("error", error)
                .containsEntry("state", "s&1")
                .containsEntry("iss", server.oauth().localUrl())
                .doesNotContainKey("code");
    }

    @Test
    void administrator_denies_andTheClientIsTold() {
        String form = OAuthClient.form("ticket", okta.ticket(REQUEST, secret), "decision", "deny");
        Map<String, String> answer = OAuthClient.query(location(okta.submit(REQUEST, form)));
        assertThat(answer).containsEntry("error", "access_denied").containsEntry("state", "xyz");
    }

    @Test
    void ticket_usedTwiceOrTooOldOrInvented_isRefused() {
        String ticket = okta.ticket(REQUEST, secret);
        String approval = OAuthClient.form("ticket", ticket, "decision", "approve");
        location(okta.submit(REQUEST, approval));
        assertNotApproved(okta.submit(REQUEST, approval));
        assertNotApproved(okta.submit(REQUEST, "ticket=invented&decision=approve"));
        assertNotApproved(okta.submit(REQUEST, "decision=approve"));
        String late = OAuthClient.form("ticket", okta.ticket(REQUEST, secret), "decision", "approve");
        server.advance(Duration.ofMinutes(5));
        assertNotApproved(okta.submit(REQUEST, late));
    }

    @Test
    void ticket_forAnotherRequest_isRefused() {
        String approval = OAuthClient.form("ticket", okta.ticket(REQUEST, secret), "decision", "approve");
        assertNotApproved(okta.submit(request("state", "other"), approval));
    }

    private static void assertNotApproved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void form_sentByAnotherSite_isRefused() {
        String form = OAuthClient.form("secret", secret);
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertNotApproved(okta.submit(REQUEST, form, "Sec-Fetch-Site", site));
        }
        assertThat(okta.submit(REQUEST, form, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void secret_wrongSeveralTimes_slowsDownOnlyWrongOnes() {
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> wrong = okta.submit(REQUEST, "secret=wrong");
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(wrong.body()).contains("The secret is wrong");
        }
        HttpResponse<String> slowed = okta.submit(REQUEST, "secret=wrong");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(okta.submit(REQUEST, OAuthClient.form("secret", secret)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void secret_ofTheClient_doesNotSignIn() {
        assertThat(okta.submit(REQUEST, "secret=secret").statusCode()).isEqualTo(403);
        assertThat(okta.submit(REQUEST, "secret=").statusCode()).isEqualTo(403);
    }

    @Test
    void path_belowTheEndpoint_isNotFound() {
        OAuthClient other = new OAuthClient("okta", "secret", server.oauth().localUrl() + "/oauth/v2/authorize");
        assertThat(other.page(REQUEST).statusCode()).isEqualTo(404);
    }
}
