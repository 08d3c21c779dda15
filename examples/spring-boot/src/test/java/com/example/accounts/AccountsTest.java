package com.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the identity provider changes is what people meet. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = ConformanceTest.TOKEN_HASH)
class AccountsTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private static final String USER = """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s"%s}
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRepository accounts;

    @Test
    void person_provisioned_logsInUntilTheAccountIsLocked() throws Exception {
        String id = create("ada", "Difference-Engine-1");

        assertThat(logIn("ADA", "Difference-Engine-1")).isEqualTo("Hello ada");

        assertThat(patchActive(id, false).statusCode()).isEqualTo(200);
        assertThat(logIn("ada", "Difference-Engine-1")).contains("form");
    }

    @Test
    void columns_thatScimDoesNotKnow_survive() throws Exception {
        String id = create("grace", "Cobol-Compiler-1");
        Account account = accounts.findByUsernameKey("grace").orElseThrow();
        account.setPlan("gold");
        accounts.save(account);

        patchActive(id, false);

        Account changed = accounts.findByUsernameKey("grace").orElseThrow();
        assertThat(changed.isEnabled()).isFalse();
        assertThat(changed.getPlan()).isEqualTo("gold");
    }

    @Test
    void owner_changedOrDeleted_isRefused() throws Exception {
        Account owner = accounts.save(Account.owner("boss", "{noop}secret"));
        String path = "/Users/" + owner.getId();

        assertThat(patchActive(owner.getId().toString(), false).statusCode()).isEqualTo(409);
        assertThat(scim("PUT", path, USER.formatted("boss", ",\"password\":\"Other-Secret-1\""))
                        .statusCode())
                .isEqualTo(409);
        assertThat(scim("PUT", path, USER.formatted("other", "")).statusCode()).isEqualTo(409);
        assertThat(scim("DELETE", path, null).statusCode()).isEqualTo(409);
        Account unchanged = accounts.findByUsernameKey("boss").orElseThrow();
        assertThat(unchanged.isEnabled()).isTrue();
        assertThat(unchanged.getPasswordHash()).isEqualTo("{noop}secret");
    }

    @Test
    void put_withoutActive_leavesTheAccountEnabled() throws Exception {
        String id = create("katherine", "Orbit-Equations-1");

        assertThat(scim("PUT", "/Users/" + id, USER.formatted("katherine", "")).statusCode())
                .isEqualTo(200);

        assertThat(accounts.findByUsernameKey("katherine").orElseThrow().isEnabled())
                .isTrue();
    }

    private String create(String userName, String password) throws Exception {
        HttpResponse<String> created =
                scim("POST", "/Users", USER.formatted(userName, ",\"active\":true,\"password\":\"" + password + "\""));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return accounts.findByUsernameKey(userName).orElseThrow().getId().toString();
    }

    private HttpResponse<String> patchActive(String id, boolean active) throws Exception {
        return scim("PATCH", "/Users/" + id, """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","path":"active","value":%s}]}
            """.formatted(active));
    }

    private HttpResponse<String> scim(String method, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/scim/v2" + path))
                                .header("Authorization", "Bearer " + ConformanceTest.TOKEN)
                                .header("Content-Type", "application/scim+json")
                                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Logs in as a person does in a browser, and returns the page that follows. */
    private String logIn(String userName, String password) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpRequest start = HttpRequest.newBuilder(uri("/")).build();
        Matcher csrf = CSRF.matcher(browser.send(start, BodyHandlers.ofString()).body());
        assertThat(csrf.find()).isTrue();
        HttpRequest form = HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + userName + "&password=" + password + "&_csrf=" + csrf.group(1)))
                .build();
        return browser.send(form, BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
