package dev.scimkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written is what Jackson writes, whatever is in the tree. */
class JsonWriterProperties {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(seed = "7643", tries = 500)
    void tree_writtenInUtf8_isWhatJacksonWrites(@ForAll @LongRange(min = 0) long seed) {
        JsonNode tree = tree(new Random(seed), 0);
        byte[] expected = JACKSON.writeValueAsBytes(tree);

        assertThat(JsonWriter.writeBytes(JsonTree.freeze(tree))).isEqualTo(expected);
        assertThat(JsonWriter.writeBytes(JsonReader.standard().read(expected))).isEqualTo(expected);
        assertThat(JsonReader.standard().read(expected)).isEqualTo(JACKSON.readTree(expected));
    }

    @Property(seed = "7643", tries = 500)
    void tree_ofPlainStrings_readsAsJacksonReadsIt(
            @ForAll List<@StringLength(max = 40) @CharRange(from = ' ', to = '~') String> texts) {
        ObjectNode tree = NODES.objectNode();
        ArrayNode list = NODES.arrayNode();
        for (String text : texts) {
            String plain = text.replace('"', '\'').replace('\\', '/');
            list.add(plain);
            tree.put(plain, plain);
        }
        byte[] written = JACKSON.writeValueAsBytes(tree.set("list", list));

        assertThat(JsonReader.standard().read(written)).isEqualTo(tree);
        assertThat(JsonWriter.writeBytes(JsonReader.standard().read(written))).isEqualTo(written);
    }

    @Property(seed = "7643", tries = 500)
    void text_withHalfSurrogatePairs_isWhatJacksonWrites(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(20); left > 0; left--) {
            text.append((char) (random.nextBoolean() ? 'x' : 0xD7F0 + random.nextInt(0x820)));
        }
        ObjectNode tree = NODES.objectNode().put("text", text.toString());

        assertThat(JsonWriter.writeBytes(JsonTree.freeze(tree))).isEqualTo(JACKSON.writeValueAsBytes(tree));
    }

    @Property(seed = "7643", tries = 200)
    void longText_withQuotationMarks_isWhatJacksonWrites(
            @ForAll @IntRange(min = 16_300, max = 16_500) int length, @ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(3) == 0 ? (random.nextBoolean() ? '"' : '\\') : 'x');
        }
        ArrayNode tree = NODES.arrayNode().add(text.toString()).add("end");

        assertThat(JsonWriter.writeBytes(JsonTree.freeze(tree))).isEqualTo(JACKSON.writeValueAsBytes(tree));
    }

    private static JsonNode tree(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 9 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextLong() | 1L << 40);
            case 4 -> NODES.numberNode(new BigInteger(90, random).setBit(80));
            case 5, 6 -> NODES.stringNode(text(random));
            case 7 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static ArrayNode array(Random random, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int left = random.nextInt(5); left > 0; left--) {
            array.add(tree(random, depth + 1));
        }
        return array;
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        for (int left = random.nextInt(20); left > 0; left--) {
            object.set(text(random), tree(random, depth + 1));
        }
        return object;
    }

    /** Ordinary text more often than not, else characters of all kinds but half surrogate pairs. */
    private static String text(Random random) {
        int limit = random.nextInt(3) > 0 ? 0x7F : random.nextBoolean() ? 0x3000 : 0x1_1000;
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(40); left > 0; left--) {
            int character = random.nextInt(limit);
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            text.appendCodePoint(surrogate ? 'x' : character);
        }
        return text.toString();
    }
}
