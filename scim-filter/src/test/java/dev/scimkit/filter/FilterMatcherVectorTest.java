package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every FE vector (evaluation) and every FX vector (filters that the schema forbids). */
class FilterMatcherVectorTest {

    private static final ResourceType TYPE = TestTypes.USER;

    @TestFactory
    Stream<DynamicTest> matches_evaluationVector_givesItsMatches() {
        return Vectors.cases("filterEval").stream()
                .map(vector -> dynamicTest(vector, () -> {
                    List<Integer> expected = StreamSupport.stream(
                                    vector.get("matches").spliterator(), false)
                            .map(JsonNode::intValue)
                            .toList();
                    FilterMatcher matcher = FilterMatcher.compile(
                            Filter.parse(vector.get("filter").asString()), TYPE);
                    assertThat(matchesOf(matcher, true)).isEqualTo(expected);
                    assertThat(matchesOf(matcher, false)).isEqualTo(expected);
                }));
    }

    /** The positions, from 1, of matching resources as the server reads them, or of matching plain trees. */
    private static List<Integer> matchesOf(FilterMatcher matcher, boolean read) {
        List<Integer> matches = new ArrayList<>();
        int position = 1;
        for (JsonNode tree : Vectors.cases("filterEvalData")) {
            Resource resource = ResourceReader.of(TYPE).read(tree.toString());
            if (read ? matcher.matches(resource) : matcher.matches(tree)) {
                matches.add(position);
            }
            position++;
        }
        return matches;
    }

    @TestFactory
    Stream<DynamicTest> compile_semanticErrorVector_isRejected() {
        return Vectors.cases("filterSemanticErrors").stream()
                .map(vector -> dynamicTest(vector, () -> {
                    Filter filter = Filter.parse(vector.get("filter").asString());
                    FilterException refused =
                            catchThrowableOfType(FilterException.class, () -> FilterMatcher.compile(filter, TYPE));
                    assertThat(refused).isNotNull();
                    assertThat(refused.error().status()).isEqualTo(400);
                    assertThat(refused.error().scimType())
                            .hasToString(vector.get("scimType").asString());
                    assertThat(refused.offset()).isNotNegative();
                }));
    }

    private static DynamicTest dynamicTest(JsonNode vector, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(
                vector.get("id").asString() + " " + vector.get("filter").asString(), check);
    }
}
