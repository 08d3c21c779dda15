package dev.scimkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.internal.json.ImmutableArrayNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Immutable arrays of all sizes behave as an ordinary list does, however they were made. */
class ElementsProperties {

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "7643", tries = 60)
    void changes_ofAnArray_doWhatTheyDoToAList(
            @ForAll @IntRange(max = 5_000) int size, @ForAll @LongRange(max = 999) long seed) {
        Random random = new Random(seed);
        List<JsonNode> expected =
                new ArrayList<>(IntStream.range(0, size).mapToObj(this::member).toList());
        ArrayNode array = JsonTree.array(expected);
        for (int change = 0; change < 8; change++) {
            BitSet leftOut = positions(random, expected.size());
            List<JsonNode> appended = members(random);
            if (random.nextBoolean()) {
                ImmutableArrayNode.candidates(array, List.of("m1"));
            }
            array = JsonTree.array(array, leftOut, appended);
            expected = changed(expected, leftOut, appended);
            assertSame(array, expected, random);
        }
    }

    private static void assertSame(ArrayNode array, List<JsonNode> expected, Random random) {
        assertThat(array.size()).isEqualTo(expected.size());
        List<JsonNode> iterated = new ArrayList<>();
        array.forEach(iterated::add);
        assertThat(iterated).isEqualTo(expected);
        assertThat(IntStream.range(0, array.size()).mapToObj(array::get).toList())
                .isEqualTo(expected);
        assertThat(array).isEqualTo(JsonTree.array(expected));
        assertThat(array.get(expected.size())).isNull();
        assertThatThrownBy(() -> array.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        if (!expected.isEmpty()) {
            int position = random.nextInt(expected.size());
            String value = expected.get(position).get("value").stringValue();
            assertThat(ImmutableArrayNode.candidates(array, List.of(value)).get(position))
                    .isTrue();
        }
    }

    /** A few positions, many, or a whole range. */
    private static BitSet positions(Random random, int size) {
        BitSet positions = new BitSet(size);
        int kind = random.nextInt(4);
        int start = random.nextInt(size + 1);
        for (int i = 0; i < size; i++) {
            boolean chosen = switch (kind) {
                case 0 -> false;
                case 1 -> random.nextInt(500) == 0;
                case 2 -> random.nextBoolean();
                default -> i >= start && i < start + 1_500;
            };
            positions.set(i, chosen);
        }
        return positions;
    }

    private List<JsonNode> members(Random random) {
        int count = random.nextInt(3) == 0 ? random.nextInt(3_000) : random.nextInt(3);
        return IntStream.range(0, count)
                .mapToObj(i -> member(10_000 + random.nextInt(1_000_000)))
                .toList();
    }

    private static List<JsonNode> changed(List<JsonNode> list, BitSet leftOut, List<JsonNode> appended) {
        List<JsonNode> changed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!leftOut.get(i)) {
                changed.add(list.get(i));
            }
        }
        changed.addAll(appended);
        return changed;
    }

    private JsonNode member(int number) {
        return JsonTree.object().put("value", "m" + number).build();
    }
}
