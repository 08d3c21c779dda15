package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** All vectors of index paging (RFC 7644 section 3.4.2.4): seven users, pages of five, at most six. */
class IndexPagingVectorsTest {

    private final TestService service = TestService.create(ScimLimits.standard().withCounts(5, 6));
    private final List<String> ids = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> vector_ofIndexPaging_givesTheExpectedPage() {
        for (int i = 1; i <= 7; i++) {
            ids.add(service.createUser("user" + i));
        }
        return Vectors.cases("indexPaging")
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asString(), () -> check(vector)));
    }

    private void check(JsonNode vector) {
        String query = vector.get("query")
                .propertyStream()
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().asString())
                .collect(Collectors.joining("&"));
        ScimHttpResponse response = service.send("GET", "/Users?" + query, null);
        JsonNode list = TestService.json(response);
        JsonNode expected = vector.get("expect");
        if (expected.has("status")) {
            assertThat(response.status()).isEqualTo(expected.get("status").intValue());
            assertThat(list.get("scimType")).isEqualTo(expected.get("scimType"));
            return;
        }
        for (String number : List.of("totalResults", "startIndex", "itemsPerPage")) {
            assertThat(list.get(number)).as(number).isEqualTo(expected.get(number));
        }
        assertThat(list.get("Resources")
                        .valueStream()
                        .map(user -> user.get("id").asString()))
                .containsExactlyElementsOf(expected.get("ids")
                        .valueStream()
                        .map(position -> ids.get(position.intValue() - 1))
                        .toList());
    }
}
