package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that an identity provider sends, with the expected answer, from a file of test resources.
 *
 * @param name the file, the id of the example, and what the request does
 * @param request method, path below the base URL, and body
 * @param response status, headers and body
 */
record RecordedRequest(String name, JsonNode request, JsonNode response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** All requests of a folder, in the order of their file names. */
    static List<RecordedRequest> in(String folder) throws IOException, URISyntaxException {
        Path path = Path.of(RecordedRequest.class.getResource("/" + folder).toURI());
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().map(RecordedRequest::read).toList();
        }
    }

    private static RecordedRequest read(Path file) {
        JsonNode tree = JSON.readTree(file);
        String name = file.getFileName() + ": " + tree.path("id").asString() + " "
                + tree.path("does").asString();
        return new RecordedRequest(name, tree.required("request"), tree.required("response"));
    }

    void replay(ScimClient client, Expectation expectation) {
        HttpResponse<String> answer = client.send(
                request.required("method").stringValue(),
                expectation.fill(request.required("path").stringValue()),
                request.has("body") ? expectation.fill(request.get("body")) : null);
        assertThat(answer.statusCode())
                .as("status, with " + answer.body())
                .isEqualTo(response.required("status").intValue());
        if (response.has("body")) {
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/scim+json");
            expectation.check("body", response.get("body"), JSON.readTree(answer.body()));
        } else {
            assertThat(answer.body()).isEmpty();
        }
        response.path("headers").properties().forEach(header -> {
            List<String> values = answer.headers().allValues(header.getKey());
            assertThat(values).as(header.getKey()).hasSize(1);
            expectation.check(header.getKey(), header.getValue().stringValue(), values.get(0));
        });
    }
}
