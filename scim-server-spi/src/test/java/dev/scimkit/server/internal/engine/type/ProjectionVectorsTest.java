package dev.scimkit.server.internal.engine.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.server.TestSchemas;
import dev.scimkit.server.Vectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All projection vectors (RFC 7644 section 3.9). */
class ProjectionVectorsTest {

    private final ObjectNode resource = (ObjectNode) Vectors.query("projectionResource");

    @TestFactory
    Stream<DynamicTest> vector_ofProjection_givesTheExpectedAttributes() {
        return Vectors.cases("projection")
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asString(), () -> check(vector)));
    }

    private void check(JsonNode vector) {
        List<String> attributes = names(vector.get("attributes"));
        List<String> excluded = names(vector.get("excludedAttributes"));
        JsonNode expected = vector.get("expect");
        if (expected.has("status")) {
            assertThatThrownBy(() -> project(attributes, excluded))
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_VALUE));
        } else {
            assertThat((JsonNode) project(attributes, excluded)).isEqualTo(expected);
        }
    }

    private ObjectNode project(List<String> attributes, List<String> excluded) {
        return Projection.of(TestSchemas.user(), attributes, excluded, !attributes.isEmpty())
                .apply(resource);
    }

    private static List<String> names(JsonNode list) {
        return list.isNull() ? List.of() : List.of(list.asString().split(","));
    }
}
