package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refused request gets the right status and a SCIM error body (RFC 7644 section 3.12), changes nothing, and leaves no
 * token or password in the output.
 */
class RefusedRequestsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "hunter2-hunter2";
    private static final String WRONG_TOKEN = "xK4wrong9token2";
    private static final int LIMIT = 1_000_000;

    @TempDir
    private static Path folder;

    private static QuickstartProcess quickstart;
    private static ScimClient client;
    private static String baseUrl;
    private static String userPath;
    private static List<String> stateBefore;

    @BeforeAll
    static void start() {
        quickstart = QuickstartProcess.fromClassesLoggingAll(
                folder, "--port", "0", "--config", TestOrganization.configurationIn(folder));
        baseUrl = quickstart.baseUrl();
        client = new ScimClient(baseUrl, TestOrganization.TOKEN);
        String created = client.send("POST", "/Users", user("kept@example.com")).body();
        userPath = "/Users/" + JSON.readTree(created).get("id").stringValue();
        stateBefore = state();
    }

    @AfterEach
    void assertNothingChanged() {
        assertThat(state()).isEqualTo(stateBefore);
    }

    @AfterAll
    static void stop() {
        quickstart.close();
        quickstart.assertNothingFailed();
        assertThat(quickstart.printed())
                .isNotEmpty()
                .noneMatch(line -> line.contains(TestOrganization.TOKEN))
                .noneMatch(line -> line.contains(TestOrganization.TOKEN_WITHOUT_ROLES))
                .noneMatch(line -> line.contains(WRONG_TOKEN))
                .noneMatch(line -> line.contains(PASSWORD))
                .noneMatch(line -> line.contains("nonsense"))
                .anyMatch(line -> line.contains(" by okta in " + TestOrganization.ID + ": POST "));
    }

    @ParameterizedTest
    @CsvSource({"/Nothing", "/Users/unknown", "/Users/unknown/deeper", "/ServiceProviderConfig/x"})
    void path_unknown_is404(String path) {
        assertError(client.get(path), 404, null);
    }

    @Test
    void path_outsideTheService_is404() {
        URI outside = URI.create(baseUrl).resolve("/elsewhere");

        assertError(client.send("GET", outside.toString(), null, bearer(TestOrganization.TOKEN)), 404, null);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /Users", "PATCH, /Users", "DELETE, /Users", "POST, /Schemas", "DELETE, /ServiceProviderConfig"})
    void method_notSupported_is405WithThoseSupported(String method, String path) {
        HttpResponse<String> answer = client.send(method, path, method.equals("DELETE") ? null : user("x"));

        assertError(answer, 405, null);
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void token_missing_is401WithChallenge() {
        assertUnauthorized(client.send("GET", baseUrl + "/Users", null, Map.of()));
        assertUnauthorized(client.send("POST", baseUrl + "/Users", user("new@example.com"), Map.of()));
    }

    @Test
    void token_wrong_is401WithChallenge() {
        assertUnauthorized(client.send("POST", baseUrl + "/Users", user("new@example.com"), bearer(WRONG_TOKEN)));
        assertUnauthorized(client.send("DELETE", baseUrl + userPath, null, bearer(WRONG_TOKEN)));
    }

    @Test
    void token_withoutTheWordBearer_is401ThatSaysSo() {
        HttpResponse<String> answer =
                client.send("GET", baseUrl + "/Users", null, Map.of("Authorization", TestOrganization.TOKEN));

        assertUnauthorized(answer);
        assertThat(JSON.readTree(answer.body()).get("detail").stringValue()).contains("Bearer");
    }

    @Test
    void serviceUser_withoutRole_is403() {
        Map<String, String> nobody = bearer(TestOrganization.TOKEN_WITHOUT_ROLES);

        assertError(client.send("GET", baseUrl + "/Users", null, nobody), 403, null);
        assertError(client.send("POST", baseUrl + "/Users", user("new@example.com"), nobody), 403, null);
    }

    @Test
    void organization_ofOthers_is403() {
        String elsewhere = baseUrl.replace(TestOrganization.ID, "1");

        assertError(client.send("GET", elsewhere + "/Users", null, bearer(TestOrganization.TOKEN)), 403, null);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"not json", "{\"userName\":", "[]", "\"text\"", "``", "{} {}", "{\"active\":true,\"active\":true}"
            })
    void body_notAJsonObject_isInvalidSyntax(String body) {
        assertError(client.send("POST", "/Users", body), 400, "invalidSyntax");
        assertError(client.send("PUT", userPath, body), 400, "invalidSyntax");
        assertError(client.send("PATCH", userPath, body), 400, "invalidSyntax");
    }

    @Test
    void body_notJsonAndHoldingAPassword_isNotRepeated() {
        HttpResponse<String> answer = client.send("POST", "/Users", "{\"password\": " + PASSWORD + "}");

        assertError(answer, 400, "invalidSyntax");
        assertThat(answer.body()).doesNotContain(PASSWORD);
    }

    @Test
    void body_overTheLimit_isRefusedWhileItIsRead() throws IOException {
        String oneTooMany = "{\"userName\":\"" + "a".repeat(LIMIT);
        try (RawConnection connection = new RawConnection(baseUrl)) {
            connection.send(RawConnection.head(
                    "POST " + URI.create(baseUrl).getPath() + "/Users",
                    "Authorization: Bearer " + TestOrganization.TOKEN,
                    "Content-Type: application/scim+json",
                    "Content-Length: 900000000"));
            connection.send(oneTooMany.substring(0, LIMIT + 1));

            assertThat(connection.readLine()).startsWith("HTTP/1.1 413 ");
            assertErrorBody(connection.readBody(), 413, null);
        }
    }

    @Test
    void body_atTheLimit_isRead() {
        String start = user("kept@example.com");
        String filled = start + " ".repeat(LIMIT - start.length());

        assertError(client.send("POST", "/Users", filled), 409, "uniqueness");
        assertError(client.send("POST", "/Users", filled + " "), 413, null);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense%20eq%20%22x%22",
        "name.nonsense%20pr",
        "userName%20eq%20%22x%22%20or%20nonsense%20pr",
        "userName%20eq",
        "userName%20is%20%22x%22",
        "active%20gt%20true",
    })
    void filter_unknownAttributeOrMalformed_isInvalidFilter(String filter) {
        assertError(client.get("/Users?filter=" + filter), 400, "invalidFilter");
    }

    @Test
    void filter_unknownAttributeInSearchBody_isInvalidFilter() {
        String search = """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"nonsense pr"}
                """;

        assertError(client.send("POST", "/Users/.search", search), 400, "invalidFilter");
    }

    private static String user(String userName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName
                + "\",\"password\":\"" + PASSWORD + "\"}";
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static List<String> state() {
        return List.of(client.get("/Users").body(), client.get("/Groups").body());
    }

    private static void assertUnauthorized(HttpResponse<String> answer) {
        assertError(answer, 401, null);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    private static void assertError(HttpResponse<String> answer, int status, String scimType) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/scim+json");
        assertErrorBody(answer.body(), status, scimType);
    }

    private static void assertErrorBody(String body, int status, String scimType) {
        JsonNode error = JSON.readTree(body);
        Set<String> members = new TreeSet<>(Set.of("schemas", "status", "detail"));
        if (scimType != null) {
            members.add("scimType");
            assertThat(error.path("scimType").asString("")).isEqualTo(scimType);
        }
        assertThat(new TreeSet<>(error.propertyNames())).isEqualTo(members);
        assertThat(error.get("schemas")).hasToString("[\"urn:ietf:params:scim:api:messages:2.0:Error\"]");
        assertThat(error.get("status").stringValue()).isEqualTo(Integer.toString(status));
        assertThat(error.get("detail").stringValue()).isNotBlank();
        assertThat(body).doesNotContain(PASSWORD).doesNotContain("Exception");
    }
}
