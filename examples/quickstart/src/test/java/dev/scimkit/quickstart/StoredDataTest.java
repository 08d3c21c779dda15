package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server finds when it starts again. */
@Tag("once")
class StoredDataTest {

    private static final String ADA =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"}";

    @TempDir
    private Path folder;

    private QuickstartProcess start(String... options) {
        return QuickstartProcess.fromClassesIn(folder, Map.of(), options);
    }

    @Test
    void secondStart_inTheSameFolder_findsOrganizationTokenAndUsers() {
        String token;
        String organization;
        try (QuickstartProcess first = start("--port", "0")) {
            organization = organization(first);
            token = token(first);
            assertThat(new ScimClient(first.baseUrl(), token)
                            .send("POST", "/Users", ADA)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(first.out()).contains("Users and groups are kept in " + file("scimkit-quickstart.db"));
        }
        try (QuickstartProcess second = start("--port", "0")) {
            assertThat(organization(second)).isEqualTo(organization);
            assertThat(new ScimClient(second.baseUrl(), token).get("/Users").body())
                    .contains("\"totalResults\":1", "\"userName\":\"ada\"");
            assertThat(String.join("\n", second.out()))
                    .contains("From an earlier start:\n", "token          shown at the first start; --new-token")
                    .contains("Authorization                       Bearer TOKEN")
                    .doesNotContain(token);
            second.assertNothingFailed();
        }
    }

    @Test
    void newToken_requested_isShownAndTheFirstOneStaysValid() {
        String first;
        try (QuickstartProcess quickstart = start("--port", "0")) {
            quickstart.baseUrl();
            first = token(quickstart);
        }
        try (QuickstartProcess quickstart = start("--port", "0", "--new-token")) {
            String baseUrl = quickstart.baseUrl();
            String second = token(quickstart);

            assertThat(second).isNotEqualTo(first);
            for (String token : List.of(first, second)) {
                assertThat(new ScimClient(baseUrl, token).get("/Users").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void portInUse_atTheFirstStart_makesNoToken() {
        try (QuickstartProcess other = QuickstartProcess.fromClasses("--port", "0", "--data", ":memory:")) {
            String port = other.baseUrl().replaceAll("http://127.0.0.1:([0-9]+)/.*", "$1");
            try (QuickstartProcess refused = start("--port", port)) {
                assertThat(refused.awaitExit()).isEqualTo(2);
            }
        }
        try (QuickstartProcess quickstart = start("--port", "0")) {
            quickstart.baseUrl();
            assertThat(token(quickstart)).isNotEmpty();
        }
    }

    @Test
    void data_inMemory_leavesNoFile() throws IOException {
        try (QuickstartProcess quickstart = start("--port", "0", "--data", ":memory:")) {
            quickstart.baseUrl();
            assertThat(quickstart.out())
                    .contains("Users and groups are kept in memory and are lost when this process ends");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void data_inAMissingFolder_exitsWithOneLine() {
        try (QuickstartProcess quickstart = start("--port", "0", "--data", "missing/x.db")) {
            assertThat(quickstart.awaitExit()).isEqualTo(2);
            assertThat(quickstart.err())
                    .singleElement()
                    .asString()
                    .startsWith("scimkit-quickstart: --data missing/x.db cannot be opened: ");
            assertThat(quickstart.out()).isEmpty();
        }
    }

    @Test
    void data_inPostgresql_isFoundAgainAndThePasswordIsNotPrinted() {
        try (TestDatabase database = TestDatabase.postgresql()) {
            Map<String, String> environment =
                    Map.of("SCIMKIT_JDBC_USER", database.user(), "SCIMKIT_JDBC_PASSWORD", database.password());
            String[] options = {"--port", "0", "--jdbc-url", database.url()};
            String token;
            try (QuickstartProcess first = QuickstartProcess.fromClassesIn(folder, environment, options)) {
                String baseUrl = first.baseUrl();
                token = token(first);
                assertThat(new ScimClient(baseUrl, token)
                                .send("POST", "/Users", ADA)
                                .statusCode())
                        .isEqualTo(201);
                assertThat(first.out())
                        .contains(
                                "Users and groups are kept in " + database.url().replaceAll("\\?.*", ""));
                assertThat(first.printed()).noneMatch(line -> line.contains(database.password()));
            }
            try (QuickstartProcess second = QuickstartProcess.fromClassesIn(folder, environment, options)) {
                assertThat(new ScimClient(second.baseUrl(), token).get("/Users").body())
                        .contains("\"totalResults\":1");
                second.assertNothingFailed();
            }
        }
    }

    @Test
    void postgresql_unreachable_exitsWithOneLine() {
        String url = "jdbc:postgresql://127.0.0.1:1/scim";
        try (QuickstartProcess quickstart = start("--port", "0", "--jdbc-url", url + "?password=secret")) {
            assertThat(quickstart.awaitExit()).isEqualTo(2);
            assertThat(quickstart.err())
                    .singleElement()
                    .asString()
                    .startsWith("scimkit-quickstart: --jdbc-url " + url + " cannot be opened: ")
                    .doesNotContain("secret");
        }
    }

    private Path file(String name) {
        return folder.toAbsolutePath().normalize().resolve(name);
    }

    private static String organization(QuickstartProcess quickstart) {
        return quickstart.baseUrl().replaceAll(".*/", "");
    }

    private static String token(QuickstartProcess quickstart) {
        Matcher matcher =
                Pattern.compile("\n  token +([A-Za-z0-9_-]{43})\n").matcher(String.join("\n", quickstart.out()));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
