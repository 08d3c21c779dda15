package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.internal.json.ImmutableArrayNode;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class CandidatesTest {

    private static final int SIZE = 10_000;

    @Test
    void values_differingInCase_areFound() {
        ArrayNode members = members("a1", "B2", "c3");
        assertThat(ImmutableArrayNode.candidates(members, List.of("A1", "b2"))).isEqualTo(positions(0, 1));
        assertThat(ImmutableArrayNode.candidates(members, List.of("d4"))).isEqualTo(positions());
        assertThat(ImmutableArrayNode.candidates(members, List.of())).isEqualTo(positions());
    }

    @Test
    void elements_whoseValueIsNotAsciiText_areAlwaysCandidates() {
        ArrayNode members = (ArrayNode) tree("{'m':[{'value':'x'},{'value':'\u212A'},{'value':1},{'display':'x'},7]}")
                .get("m");
        assertThat(ImmutableArrayNode.candidates(members, List.of("k"))).isEqualTo(positions(1, 2, 3, 4));
    }

    @Test
    void text_beyondAscii_makesAllElementsCandidates() {
        assertThat(ImmutableArrayNode.candidates(members("k", "x"), List.of("\u212A")))
                .isEqualTo(positions(0, 1));
    }

    @Test
    void array_empty_hasNoCandidates() {
        assertThat(ImmutableArrayNode.candidates(JsonTree.emptyArray(), List.of("a")))
                .isEqualTo(positions());
    }

    @Test
    void array_large_hasNoOtherCandidates() {
        ArrayNode members = large();
        assertThat(ImmutableArrayNode.candidates(members, List.of(id(7_000)))).isEqualTo(positions(7_000));
        assertThat(ImmutableArrayNode.candidates(
                        members,
                        IntStream.range(50, 150).mapToObj(CandidatesTest::id).collect(Collectors.toSet())))
                .isEqualTo(positions(IntStream.range(50, 150).toArray()));
    }

    @Test
    void texts_inWholeShrunkAndGrownArrays_areFoundInAnyNumber() {
        for (int count = 1; count <= 20; count++) {
            int[] sought = IntStream.range(0, count).map(i -> 17 + 457 * i).toArray();
            List<String> texts =
                    IntStream.of(sought).mapToObj(CandidatesTest::id).toList();
            ArrayNode members = JsonTree.array(large(), positions(), List.of(tree("{'display':'x'}")));
            BitSet expected = positions(sought);
            expected.set(SIZE);
            assertThat(ImmutableArrayNode.candidates(members, texts))
                    .as("%d", count)
                    .isEqualTo(expected);

            ArrayNode shrunk = JsonTree.array(members, positions(SIZE - 1, SIZE), List.of());
            assertThat(ImmutableArrayNode.candidates(shrunk, texts))
                    .as("%d", count)
                    .isEqualTo(positions(sought));

            ArrayNode grown = JsonTree.array(shrunk, positions(sought), List.of(member(texts.get(0))));
            assertThat(ImmutableArrayNode.candidates(grown, texts))
                    .as("%d", count)
                    .isEqualTo(positions(grown.size() - 1));
        }
    }

    @Test
    void element_withoutValueInALargeArray_isAlwaysACandidate() {
        ArrayNode members = JsonTree.array(large(), positions(), List.of(tree("{'display':'x'}")));
        assertThat(ImmutableArrayNode.candidates(members, List.of(id(7_000)))).isEqualTo(positions(7_000, SIZE));
        assertThat(ImmutableArrayNode.candidates(members, List.of("none"))).isEqualTo(positions(SIZE));
    }

    @Test
    void array_changed_hasAsCandidatesWhatWasKeptAndAdded() {
        ArrayNode members = large();
        ImmutableArrayNode.candidates(members, List.of("none"));
        ArrayNode fewer = JsonTree.array(members, positions(3, 7_000), List.of());
        assertThat(ImmutableArrayNode.candidates(fewer, List.of(id(7_000)))).isEqualTo(positions());
        assertThat(ImmutableArrayNode.candidates(fewer, List.of(id(7_001)))).isEqualTo(positions(6_999));
        ArrayNode more = JsonTree.array(fewer, positions(), List.of(member("new")));
        assertThat(ImmutableArrayNode.candidates(more, List.of("NEW", id(4)))).isEqualTo(positions(3, SIZE - 2));
    }

    @Test
    void arrayMadeFromAnother_hasItsOwnCandidates_whetherOrNotTheOtherWasSearchedBefore() {
        for (boolean searched : new boolean[] {false, true}) {
            ArrayNode members = large();
            if (searched) {
                ImmutableArrayNode.candidates(members, List.of(id(1)));
            }
            ArrayNode changed = JsonTree.array(members, positions(0, 7, SIZE - 1), List.of(member("new")));
            for (String sought : List.of(id(0), id(6), id(7), id(8), id(SIZE - 1), "NEW")) {
                assertThat(matching(changed, sought))
                        .as(sought)
                        .isEqualTo(
                                switch (sought) {
                                    case "NEW" -> Set.of(SIZE - 3);
                                    default -> scanned(changed, sought);
                                });
            }
        }
    }

    private static Set<Integer> matching(ArrayNode array, String value) {
        return ImmutableArrayNode.candidates(array, List.of(value)).stream()
                .filter(at -> array.get(at).get("value").stringValue().equalsIgnoreCase(value))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> scanned(ArrayNode array, String value) {
        return IntStream.range(0, array.size())
                .filter(at -> array.get(at).get("value").stringValue().equals(value))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static ArrayNode large() {
        return JsonTree.array(
                IntStream.range(0, SIZE).mapToObj(i -> member(id(i))).toList());
    }

    private static String id(int number) {
        return "2819c223-7f76-453a-919d-" + (100_000_000_000L + number);
    }

    private static ArrayNode members(String... values) {
        return JsonTree.array(
                List.of(values).stream().map(CandidatesTest::member).toList());
    }

    private static JsonNode member(String value) {
        return tree("{'value':'" + value + "'}");
    }

    private static BitSet positions(int... positions) {
        BitSet bits = new BitSet();
        for (int position : positions) {
            bits.set(position);
        }
        return bits;
    }
}
