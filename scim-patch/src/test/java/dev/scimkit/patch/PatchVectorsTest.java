package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Every case of {@code patch.json}, as the standard options take it and as the strict ones do. */
class PatchVectorsTest {

    /** Uniqueness among resources is the service provider's to hold (P-3.5.2.3-11): the patch itself succeeds. */
    private static final String UNIQUENESS_CASE = "PA-130";

    private static final JsonNode CASES = JsonReader.standard().read(vectors()).get("patch");

    @Test
    void vectors_are_complete() {
        assertThat(CASES).hasSize(111);
    }

    @TestFactory
    Stream<DynamicTest> vector_withStandardOptions_hasTheExpectedOutcome() {
        return cases().map(vector -> DynamicTest.dynamicTest(
                name(vector), () -> check(vector, PatchOptions.standard(), vector.get("expect"))));
    }

    @TestFactory
    Stream<DynamicTest> vector_withStrictOptions_hasTheExpectedOutcome() {
        return cases().map(vector -> DynamicTest.dynamicTest(
                name(vector),
                () -> check(
                        vector,
                        PatchOptions.of(Leniencies.strict()),
                        vector.has("strict") ? vector.get("strict") : vector.get("expect"))));
    }

    private static void check(JsonNode vector, PatchOptions options, JsonNode expected) {
        ResourceType type =
                vector.get("resourceType").stringValue().equals("Group") ? TestResources.GROUP : TestResources.USER;
        Resource before = ResourceReader.of(type).normalize((ObjectNode) vector.get("before"));
        ObjectNode tree = before.tree();
        String outcome = outcome(before, vector.get("operations"), options);
        assertThat(outcome).isIn(accepted(type, vector, expected));
        assertThat(before.tree()).isSameAs(tree);
    }

    private static String outcome(Resource before, JsonNode operations, PatchOptions options) {
        try {
            PatchRequest request = PatchRequest.read(message(operations), options);
            PatchResult result = ScimPatch.apply(before, request, options);
            assertThat(result.changed()).isEqualTo(!result.resource().equals(before));
            if (!result.changed()) {
                assertThat(result.resource()).isSameAs(before);
            }
            return sorted(result.resource().tree());
        } catch (ScimException refused) {
            ScimType scimType = refused.error().scimType();
            return refused.error().status() + " " + scimType;
        }
    }

    private static List<String> accepted(ResourceType type, JsonNode vector, JsonNode expected) {
        List<String> accepted = new ArrayList<>();
        if (vector.get("id").stringValue().equals(UNIQUENESS_CASE)) {
            accepted.add(sorted(TestResources.user("").tree()).replace("bj", "taken"));
        } else if (expected.has("resource")) {
            accepted.add(sorted(ResourceReader.of(type)
                    .normalize((ObjectNode) expected.get("resource"))
                    .tree()));
        } else {
            accepted.add(expected.get("status").intValue() + " "
                    + expected.get("scimType").stringValue());
        }
        for (JsonNode other : vector.get("alsoAccept")) {
            accepted.add("400 " + other.stringValue());
        }
        return accepted;
    }

    private static ObjectNode message(JsonNode operations) {
        return JsonTree.object()
                .put("schemas", JsonTree.array(List.of(StringNode.valueOf(PatchRequest.SCHEMA))))
                .put("Operations", operations)
                .build();
    }

    /** JSON with the members of objects in order, so that equal trees are equal texts. */
    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(member -> "\"" + member.getKey() + "\":" + sorted(member.getValue()))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.values().stream()
                    .map(PatchVectorsTest::sorted)
                    .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }

    private static Stream<JsonNode> cases() {
        return CASES.values().stream();
    }

    private static String name(JsonNode vector) {
        return vector.get("id").stringValue() + " " + vector.get("note").stringValue();
    }

    private static byte[] vectors() {
        try (InputStream in = PatchVectorsTest.class.getResourceAsStream("/vectors/patch.json")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
