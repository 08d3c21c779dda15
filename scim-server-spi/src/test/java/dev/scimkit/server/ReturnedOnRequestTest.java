package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attributes whose {@code returned} is {@code request} (RFC 7643 section 7). */
class ReturnedOnRequestTest {

    private static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%s"],"userName":"%s","%1$s":{"level":3%s}}""";
    private static final String NOTE = ",\"note\":\"x\"";

    private final TestService service = TestService.create();

    @Test
    void createAndReplace_withTheAttribute_showIt() {
        JsonNode created = TestService.json(service.send("POST", "/Users", user("alice", NOTE)));
        assertThat(note(created)).isEqualTo("x");
        String path = "/Users/" + created.get("id").asString();
        assertThat(note(TestService.json(service.send("PUT", path, user("alice2", NOTE)))))
                .isEqualTo("x");
    }

    @Test
    void read_namingTheAttribute_aloneShowsIt_P_3_4_02() {
        String path = create();
        assertThat(note(read(path))).isNull();
        assertThat(note(read(path + "?attributes=" + TestSchemas.URI + ":note")))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"" + TestSchemas.URI + ":note\",\"value\":\"y\"}",
                "{\"op\":\"add\",\"value\":{\"" + TestSchemas.URI + "\":{\"Note\":\"y\"}}}",
                "{\"op\":\"add\",\"path\":\"note\",\"value\":\"y\"}"
            })
    void patch_ofTheAttribute_showsIt(String operation) {
        assertThat(note(patch(create(), operation))).isEqualTo("y");
    }

    @Test
    void patch_ofAnotherAttribute_doesNotShowIt() {
        JsonNode patched = patch(create(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Guide\"}");
        assertThat(patched.at("/title").asString()).isEqualTo("Guide");
        assertThat(note(patched)).isNull();
    }

    /** The parameters decide, even if the request writes the attribute. */
    @ParameterizedTest
    @CsvSource({"attributes=userName", "excludedAttributes=" + TestSchemas.URI + ":note"})
    void write_withParameters_showsWhatTheySay_P_3_4_2_5_05(String query) {
        ScimHttpResponse response = service.send("POST", "/Users?" + query, user("alice", NOTE));
        assertThat(response.status()).isEqualTo(201);
        assertThat(note(TestService.json(response))).isNull();
    }

    private String create() {
        return "/Users/"
                + TestService.json(service.send("POST", "/Users", user("alice", NOTE)))
                        .get("id")
                        .asString();
    }

    private JsonNode read(String path) {
        return TestService.json(service.send("GET", path, null));
    }

    private JsonNode patch(String path, String operation) {
        return TestService.json(service.send(
                "PATCH",
                path,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation
                        + "]}"));
    }

    private static String user(String name, String note) {
        return USER.formatted(TestSchemas.URI, name, note);
    }

    private static String note(JsonNode user) {
        return user.path(TestSchemas.URI).path("note").asString(null);
    }
}
