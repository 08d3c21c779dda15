package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The answer to a request: status, headers, and the body as JSON (a missing node if there is none). */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    static Answer of(HttpResponse<String> response) {
        JsonNode body = response.body().isEmpty()
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(response.body());
        return new Answer(response.statusCode(), response.headers(), body);
    }

    Answer expect(int expected) {
        assertThat(status).as("status, with " + body).isEqualTo(expected);
        return this;
    }

    /** Expects a SCIM error; an empty {@code scimType} means that it must be absent. */
    Answer expectError(int expected, String scimType) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type")).contains("application/scim+json");
        assertThat(text("status")).isEqualTo(Integer.toString(expected));
        assertThat(text("scimType")).isEqualTo(scimType);
        return this;
    }

    /** A member of the body, by its JSON pointer without the leading slash; empty if it is missing. */
    String text(String pointer) {
        return body.at("/" + pointer).asString("");
    }

    JsonNode at(String pointer) {
        return body.at("/" + pointer);
    }

    String id() {
        return text("id");
    }

    String path() {
        return "/Users/" + id();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
