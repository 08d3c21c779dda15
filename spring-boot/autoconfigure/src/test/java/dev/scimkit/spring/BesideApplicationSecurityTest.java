package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.RawHttp;
import dev.scimkit.server.http.RawHttp.Answer;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** SCIM beside an application whose own filter chain has a login form, sessions and CSRF protection for every request. */
class BesideApplicationSecurityTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.start(
                Application.class,
                RunningApplication.PROPERTIES_OF_TOKEN,
                "scimkit.organization=main",
                "spring.security.user.name=ada",
                "spring.security.user.password=secret");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RunningApplication.WithUsers.class)
    static class Application {

        @Bean
        SecurityFilterChain forPeople(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }

    @Test
    void scim_withItsToken_needsNeitherSessionNorCsrfToken() throws IOException {
        Answer created = application.post("/scim/v2/Users", RunningApplication.user("ada"), RunningApplication.TOKEN);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void scim_withoutToken_isRefusedByAScimErrorAndNoLoginPage() throws IOException {
        Answer refused = application.send("GET", "/scim/v2/Users", "Accept: text/html");

        assertScimError(refused, 401);
        assertThat(refused.headers())
                .containsEntry("WWW-Authenticate", "Bearer realm=\"scim\"")
                .doesNotContainKey("Set-Cookie");
    }

    @Test
    void scim_withWrongToken_saysThatItIsNotValid() throws IOException {
        Answer refused = application.send("GET", "/scim/v2/Users", "Authorization: Bearer other");

        assertScimError(refused, 401);
        assertThat(refused.headers())
                .containsEntry("WWW-Authenticate", "Bearer realm=\"scim\", error=\"invalid_token\"");
    }

    @Test
    void scim_discovery_needsNoToken() throws IOException {
        assertThat(application.send("GET", "/scim/v2/ServiceProviderConfig").status())
                .isEqualTo(200);
    }

    @Test
    void page_withoutLogin_leadsToTheLoginForm() throws IOException {
        Answer refused = application.send("GET", "/page", "Accept: text/html");

        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.headers().get("Location")).endsWith("/login");
    }

    @Test
    void page_withATokenOfScim_staysClosed() throws IOException {
        assertThat(application
                        .send("GET", "/page", RunningApplication.TOKEN, "Accept: text/html")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void page_postedWithoutCsrfToken_isForbidden() throws IOException {
        String session = logIn();

        assertThat(application.send("GET", "/page", session).body()).isEqualTo("a page");
        assertThat(application.send("POST", "/page", session).status()).isEqualTo(403);
    }

    @Test
    void scim_withTheSessionOfAPerson_isRefused() throws IOException {
        assertScimError(application.send("GET", "/scim/v2/Users", logIn()), 401);
    }

    /** A path that the servlet does not get belongs to the application, whatever it looks like. */
    @ParameterizedTest
    @ValueSource(strings = {"/scim/v2x", "/scim", "/scim/v1/Users", "/SCIM/v2/Users"})
    void path_besideScim_isGuardedByTheApplication(String path) throws IOException {
        assertThat(application.send("GET", path, "Accept: text/html").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/v2/../../page",
                "/scim/v2/%2e%2e/%2e%2e/page",
                "/scim/v2/..;/..;/page",
                "/scim/v2//../../page"
            })
    void path_thatLeadsOutOfScim_neverReachesAPage(String path) throws IOException {
        Answer answer = application.send("GET", path, RunningApplication.TOKEN, "Accept: text/html");

        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("a page");
    }

    @Test
    void request_thatTheFirewallRefuses_isAnsweredByAScimError() throws IOException {
        assertScimError(application.send("GET", "/scim/v2/Users/a%0ab", RunningApplication.TOKEN), 400);
    }

    @Test
    void path_withSlashesOfABaseUrl_isServed() throws IOException {
        assertThat(application
                        .send("GET", "/scim/v2//Users", RunningApplication.TOKEN)
                        .status())
                .isEqualTo(200);
        assertThat(application.send("GET", "//page", logIn()).status()).isEqualTo(400);
    }

    private static String logIn() throws IOException {
        Answer form = application.send("GET", "/login");
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).isTrue();
        String body = "username=ada&password=secret&_csrf=" + csrf.group(1);
        Answer loggedIn = new RawHttp(application.port())
                .sendRaw("POST", "/login", body, cookie(form), FORM, "Content-Length: " + body.length());
        assertThat(loggedIn.status()).isEqualTo(302);
        return cookie(loggedIn);
    }

    private static String cookie(Answer answer) {
        return "Cookie: " + answer.headers().get("Set-Cookie").replaceAll(";.*", "");
    }

    static void assertScimError(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/scim+json")
                .containsKey("X-Request-Id");
        assertThat(answer.body()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
    }
}
