package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.http.ScimHttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Texts that mean something to SQL, JSON or a path come back unchanged, and match only themselves. */
class InjectionTest {

    private static final List<String> HOSTILE = List.of(
            "'",
            "''",
            "\"",
            "\\",
            "\\'",
            "`",
            "%",
            "_",
            "a%",
            "?",
            "??",
            "$1",
            ":x",
            "${prefix}",
            "--",
            "/*",
            ";",
            "\n",
            "\t",
            "'; DROP TABLE scim_resource; --",
            "' OR '1'='1",
            "') OR 1=1 --",
            "\" OR \"\"=\"",
            "$.\"userName\"",
            "$[0]",
            "{\"a\":1}",
            "[1]",
            "null",
            "NULL",
            "true",
            "0",
            "1e3",
            "E'\\x41'",
            "\\u0041",
            "U&'\\0041'",
            "x\u2028y",
            "\uFEFF",
            "\uFFFD",
            "\uD83D\uDE00",
            "\u202E",
            "Ａ",
            "é",
            "e\u0301",
            "İ",
            "ß",
            "sha256:0",
            "W/\"1\"",
            "../..",
            "https://x/?a=b");

    /** Filters that fuzzing found, as values: full of quotes, brackets and escapes. */
    private static List<String> corpus() throws IOException {
        Path folder = Path.of("..", "scim-filter", "src", "test", "fuzz", "corpus");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static List<String> texts() throws IOException {
        Set<String> texts = new LinkedHashSet<>(HOSTILE);
        texts.addAll(corpus());
        return List.copyOf(texts);
    }

    @EachDatabase
    void text_anyAttribute_comesBackAndMatchesOnlyItself(TestDatabase database) throws IOException {
        SqlService service = SqlService.on(database);
        List<String> stored = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String text : texts()) {
            String quoted = SqlService.quoted(text);
            String body = "{\"schemas\":[\"" + SqlService.USER_SCHEMA + "\"],\"userName\":\"user-" + ids.size()
                    + "\",\"externalId\":" + quoted + ",\"title\":" + quoted + ",\"name\":{\"familyName\":" + quoted
                    + "},\"emails\":[{\"value\":\"a@example.com\",\"display\":" + quoted + "}]}";
            ScimHttpResponse response = service.send("POST", "/Users", body);
            if (response.status() == 201) {
                JsonNode created = SqlService.json(response);
                assertThat(created.path("title").asString("")).isEqualTo(text);
                stored.add(text);
                ids.add(created.path("id").stringValue());
            } else {
                assertThat(response.status()).as(text).isEqualTo(400); // the schema, not the database, refuses it
            }
        }
        assertThat(ids.size()).isGreaterThan(HOSTILE.size());

        for (int i = 0; i < ids.size(); i++) {
            String text = stored.get(i);
            String id = ids.get(i);
            JsonNode read = service.ok("GET", "/Users/" + id, null);
            assertThat(read.path("externalId").asString("")).isEqualTo(text);
            assertThat(read.at("/name/familyName").asString("")).isEqualTo(text);
            assertThat(read.at("/emails/0/display").asString("")).isEqualTo(text);
            if (!text.isEmpty()) {
                String quoted = SqlService.quoted(text);
                assertThat(SqlService.ids(service.search("/Users", "externalId eq " + quoted)))
                        .as(text)
                        .contains(id)
                        .allMatch(found -> sameText(service, found, text));
                assertThat(SqlService.ids(service.search(
                                "/Users",
                                "id eq \"" + id + "\" and title co " + quoted + " and emails[display sw " + quoted
                                        + "] and name.familyName ew " + quoted)))
                        .as(text)
                        .containsExactly(id);
            }
        }
        assertThat(service.ok("GET", "/Users?count=0", null)
                        .path("totalResults")
                        .intValue())
                .isEqualTo(ids.size());
    }

    private static boolean sameText(SqlService service, String id, String text) {
        String other =
                service.ok("GET", "/Users/" + id, null).path("externalId").asString("");
        return java.text.Normalizer.normalize(other, java.text.Normalizer.Form.NFC)
                .equals(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
    }

    @EachDatabase
    void text_asFilterIdOrOrder_neverFails(TestDatabase database) throws IOException {
        SqlService service = SqlService.on(database);
        String user = service.createUser("ada");
        for (String text : texts()) {
            String quoted = SqlService.quoted(text);
            for (String filter :
                    List.of(text, "userName eq " + quoted, "userName gt " + quoted, "members.value eq " + quoted)) {
                String search = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":"
                        + SqlService.quoted(filter) + ",\"sortBy\":" + quoted + "}";
                assertThat(service.send("POST", "/Users/.search", search).status())
                        .as(filter)
                        .isIn(200, 400);
            }
            String path = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("+", "%20");
            if (!path.isEmpty() && !path.contains(".")) {
                assertThat(service.send("GET", "/Users/" + path, null).status())
                        .as(text)
                        .isIn(400, 404);
                assertThat(service.send("GET", "/Users?cursor=" + path, null).status())
                        .as(text)
                        .isIn(400);
            }
        }
        for (String text : List.of("\\u0000", "a\\u0000", "\\ud800", "\\udc00x")) {
            String filter = "userName eq \"" + text + "\" or userName lt \"" + text + "\" or title co \"" + text + "\"";
            assertThat(service.send(
                                    "POST",
                                    "/Users/.search",
                                    "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":"
                                            + SqlService.quoted(filter) + "}")
                            .status())
                    .as(text)
                    .isIn(200, 400);
        }
        assertThat(service.send("GET", "/Users/%00", null).status()).isIn(400, 404);
        assertThat(SqlService.ids(service.search("/Users", "userName eq \"ADA\"")))
                .containsExactly(user);
    }
}
