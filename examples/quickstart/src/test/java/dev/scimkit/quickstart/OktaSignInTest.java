package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OAuth 2.0 with authorization code as Okta describes it: an administrator presses a button in Okta, approves in the
 * browser, and Okta gets a code, keeps the refresh token, and provisions.
 */
class OktaSignInTest {

    private static final String ISSUER = "https://login.example.com";
    private static final String ADA =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"}";

    @TempDir
    private Path folder;

    private HttpServer okta;
    private volatile String calledBack = "";

    @BeforeEach
    void startOkta() throws IOException {
        okta = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        okta.createContext("/oauth/callback", exchange -> {
            calledBack = exchange.getRequestURI().toString();
            // Okta sends the browser on, to the host of the customer
            exchange.getResponseHeaders()
                    .set("Location", "http://localhost:" + okta.getAddress().getPort() + "/done");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        okta.createContext("/done", OktaSignInTest::done);
        okta.start();
    }

    @AfterEach
    void stopOkta() {
        okta.stop(0);
    }

    private static void done(HttpExchange exchange) throws IOException {
        byte[] page = "<title>Connected</title>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private String redirectUri() {
        return "http://127.0.0.1:" + okta.getAddress().getPort() + "/oauth/callback";
    }

    private QuickstartProcess start() {
        return QuickstartProcess.fromClassesIn(
                folder, Map.of(), "--port", "0", "--oauth", "--oauth-url", ISSUER, "--redirect-uri", redirectUri());
    }

    @Test
    void administrator_approvesInTheBrowser_andOktaProvisionsUntilItReusesARefreshToken() throws Exception {
        String clientSecret;
        Answer second;
        Answer first;
        try (QuickstartProcess quickstart = start()) {
            String baseUrl = quickstart.baseUrl();
            clientSecret = printed(quickstart, "Client Secret +(.*)");
            OAuthClient client = client(quickstart, clientSecret);
            String code = approveInBrowser(quickstart, "st&te=1");

            first = client.token("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri())
                    .expect(200);
            assertThat(new ScimClient(baseUrl, first.text("access_token"))
                            .send("POST", "/Users", ADA)
                            .statusCode())
                    .isEqualTo(201);
            second = client.refresh(first.text("refresh_token")).expect(200);
            assertThat(new ScimClient(baseUrl, second.text("access_token"))
                            .get("/Users")
                            .body())
                    .contains("\"userName\":\"ada\"");
        }
        try (QuickstartProcess quickstart = start()) {
            String baseUrl = quickstart.baseUrl();
            OAuthClient client = client(quickstart, clientSecret);

            assertThat(users(baseUrl, second)).isEqualTo(200);
            Answer third = client.refresh(second.text("refresh_token")).expect(200);
            assertThat(users(baseUrl, third)).isEqualTo(200);
            assertThat(client.refresh(first.text("refresh_token")).expect(400).text("error"))
                    .isEqualTo("invalid_grant");
            assertThat(users(baseUrl, third)).isEqualTo(401);
            assertThat(client.refresh(third.text("refresh_token")).expect(400).text("error"))
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    void basic_switchedOn_isAcceptedWithNameAndToken() {
        try (QuickstartProcess quickstart =
                QuickstartProcess.fromClassesIn(folder, Map.of(), "--port", "0", "--data", ":memory:", "--basic")) {
            String baseUrl = quickstart.baseUrl();
            String pair = printed(quickstart, "Username +(.*)") + ":" + printed(quickstart, "Password +(.*)");
            String credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

            assertThat(new ScimClient(baseUrl, "")
                            .send("GET", baseUrl + "/Users", null, Map.of("Authorization", credentials))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void ipsie_withOAuth_saysWhyTheTokenIsRefusedAndAcceptsOthers() throws Exception {
        try (QuickstartProcess quickstart = QuickstartProcess.fromClassesIn(
                folder, Map.of(), "--port", "0", "--data", ":memory:", "--profile", "ipsie-al1", "--oauth")) {
            String baseUrl = quickstart.baseUrl();
            String token = printed(quickstart, "token {5,}(.*)");
            printed(quickstart, "(accepts only access tokens of the authorization server)");
            assertThat(quickstart.out()).noneMatch(line -> line.contains("Bearer") || line.contains("HTTP Header"));

            assertThat(new ScimClient(baseUrl, token).get("/Users").statusCode())
                    .isEqualTo(401);
            Answer scoped = client(quickstart, printed(quickstart, "Client Secret +(.*)"))
                    .token("grant_type", "client_credentials", "scope", "scim")
                    .expect(200);
            assertThat(users(baseUrl, scoped)).isEqualTo(200);
        }
    }

    private static int users(String baseUrl, Answer token) {
        return new ScimClient(baseUrl, token.text("access_token")).get("/Users").statusCode();
    }

    /** Approves as an administrator does; returns the code that Okta gets. */
    private String approveInBrowser(QuickstartProcess quickstart, String state) throws Exception {
        assertThat(printed(quickstart, "Authorization endpoint +(.*)")).isEqualTo(ISSUER + "/oauth/v2/authorize");
        String page = localUrl(quickstart) + "/oauth/v2/authorize?"
                + OAuthClient.form(
                        "response_type",
                        "code",
                        "client_id",
                        "identity-provider",
                        "redirect_uri",
                        redirectUri(),
                        "state",
                        state);
        try (Browser browser = Browser.start(folder)) {
            browser.open(page);
            signIn(browser, "wrong");
            browser.await("document.body.innerText.includes('The secret is wrong')");
            signIn(browser, printed(quickstart, "valid until this server stops:\n +(.*)"));
            browser.await("document.title === 'Approve access?' && document.readyState === 'complete'");
            assertThat(browser.evaluate("document.body.innerText").asString())
                    .contains("identity-provider", redirectUri());
            browser.evaluate("document.querySelector('button[value=approve]').click()");
            browser.await("document.title === 'Connected' && location.hostname === 'localhost'");
        }
        Map<String, String> answer = OAuthClient.query(calledBack);
        assertThat(answer)
                .containsEntry("state", state)
                .containsEntry("iss", ISSUER)
                .containsOnlyKeys("code", "state", "iss");
        return answer.get("code");
    }

    private static void signIn(Browser browser, String secret) {
        browser.await("document.title === 'Sign in' && document.readyState === 'complete'");
        browser.evaluate("document.querySelector('input[name=secret]').value = '" + secret + "'");
        browser.evaluate("document.querySelector('button').click()");
    }

    private static OAuthClient client(QuickstartProcess quickstart, String secret) {
        return new OAuthClient("identity-provider", secret, localUrl(quickstart));
    }

    private static String localUrl(QuickstartProcess quickstart) {
        return printed(quickstart, "The authorization server listens on (.*)");
    }

    private static String printed(QuickstartProcess quickstart, String pattern) {
        quickstart.baseUrl();
        Matcher matcher = Pattern.compile(pattern).matcher(String.join("\n", quickstart.out()));
        assertThat(matcher.find()).as(pattern + " in " + quickstart.out()).isTrue();
        return matcher.group(1);
    }
}
