package dev.scimkit.server.internal.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.TestSchemas;
import dev.scimkit.server.Vectors;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.repository.SearchQuery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** All sort vectors (RFC 7644 section 3.4.2.3). */
class SortVectorsTest {

    private final ResourceType type = TestSchemas.user();
    private final List<Resource> resources =
            Vectors.cases("sortData").map(this::resource).toList();

    @TestFactory
    Stream<DynamicTest> vector_ofSorting_givesTheExpectedOrder() {
        return Vectors.cases("sort")
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asString(), () -> check(vector)));
    }

    private void check(JsonNode vector) {
        JsonNode expected = vector.get("expect");
        if (expected.has("status")) {
            assertThatThrownBy(() -> sortBy(vector))
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(refused.error().scimType().keyword())
                                    .isEqualTo(expected.get("scimType").asString()));
            return;
        }
        SearchQuery query = SearchQuery.page(1, 100).sort(sortBy(vector));
        assertThat(query.select(resources).resources().stream().map(Resource::getId))
                .containsExactlyElementsOf(
                        expected.valueStream().map(JsonNode::asString).toList());
    }

    private SearchQuery.SortBy sortBy(JsonNode vector) {
        JsonNode order = vector.get("sortOrder");
        String query =
                "sortBy=" + vector.get("sortBy").asString() + (order.isNull() ? "" : "&sortOrder=" + order.asString());
        return SortByReader.read(
                type, SearchRequestReader.read(QueryParameters.parse(query, 100)), QueryPolicy.standard());
    }

    /** The data has {@code created} and {@code level} at the top; a resource has them in {@code meta} and extension. */
    private Resource resource(JsonNode flat) {
        JsonTree.Builder tree = JsonTree.object();
        flat.propertyStream().forEach(member -> {
            switch (member.getKey()) {
                case "created" ->
                    tree.put(
                            "meta",
                            JsonTree.object().put("created", member.getValue()).build());
                case "level" ->
                    tree.put(
                            TestSchemas.URI,
                            JsonTree.object().put("level", member.getValue()).build());
                default -> tree.put(member.getKey(), member.getValue());
            }
        });
        return new Resource(type, tree.build());
    }
}
