package dev.scimkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

class NameTableTest {

    private final NameTable table = new NameTable();

    @Test
    void objects_withTheSameNames_haveTheirOwnValues() {
        ObjectNode one = table.object().put("a", 1).put("b\n", 2).build();
        ObjectNode other = table.object().put("a", 3).put("b\n", 4).build();

        assertThat(written(one)).isEqualTo("{\"a\":1,\"b\\n\":2}");
        assertThat(written(other)).isEqualTo("{\"a\":3,\"b\\n\":4}");
        assertThat(one)
                .isNotEqualTo(other)
                .isEqualTo(
                        JsonTree.with(other, "a", IntNode.valueOf(1)).deepCopy().put("b\n", 2));
    }

    @Test
    void object_builtAsOthersButInAnotherOrder_keepsItsOrder() {
        table.object().put("a", 1).put("b", 2).build();

        assertThat(written(table.object().put("b", 2).put("a", 1).build())).isEqualTo("{\"b\":2,\"a\":1}");
    }

    @Test
    void members_addedToObjectsOfOneKind_stayApart() {
        ObjectNode base = table.object().put("a", 1).build();

        ObjectNode one = JsonTree.with(base, "b", IntNode.valueOf(2));
        ObjectNode other = JsonTree.with(base, "c", IntNode.valueOf(3));
        ObjectNode third = JsonTree.with(base, "b", IntNode.valueOf(4));

        assertThat(written(base)).isEqualTo("{\"a\":1}");
        assertThat(written(one)).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(written(other)).isEqualTo("{\"a\":1,\"c\":3}");
        assertThat(written(third)).isEqualTo("{\"a\":1,\"b\":4}");
    }

    @Test
    void members_changedByABuilder_leaveOtherObjectsOfTheKindAlone() {
        ObjectNode base = table.object().put("a", 1).put("b", 2).build();

        ObjectNode set = JsonTree.object(base).put("b", 3).build();
        ObjectNode longer =
                JsonTree.object(base).put("c", 4).put("d", 5).put("e", 6).build();
        ObjectNode shorter = JsonTree.object(base).remove("a").build();
        ObjectNode renamed = JsonTree.object(base).remove("a").put("c", 7).build();

        assertThat(written(set)).isEqualTo("{\"a\":1,\"b\":3}");
        assertThat(written(longer)).isEqualTo("{\"a\":1,\"b\":2,\"c\":4,\"d\":5,\"e\":6}");
        assertThat(written(shorter)).isEqualTo("{\"b\":2}");
        assertThat(written(renamed)).isEqualTo("{\"b\":2,\"c\":7}");
        assertThat(written(base)).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(written(table.object().put("a", 8).put("b", 9).build())).isEqualTo("{\"a\":8,\"b\":9}");
    }

    @Test
    void builder_usedOnAfterBuilding_leavesWhatItBuilt() {
        ObjectBuilder builder = table.object().put("a", 1);
        ObjectNode first = builder.build();
        ObjectNode second = builder.put("b", 2).build();

        assertThat(written(first)).isEqualTo("{\"a\":1}");
        assertThat(written(second)).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void objectsOfAKind_whateverNamesTheOneBeforeHad_areWhole() {
        NameTable.Kind kind = table.kind();
        String[] shapes = {"abc", "abc", "ab", "abc", "a", "abcd", "acb", "x", "abc", "", "abcdefghijklmnop", "b", "ba"
        };
        for (int first = 0; first < shapes.length; first++) {
            for (String second : shapes) {
                assertThat(written(appended(kind.object(), shapes[first]).build()))
                        .isEqualTo(expected(shapes[first]));
                assertThat(written(appended(kind.object(), second).build())).isEqualTo(expected(second));
            }
        }
    }

    @Test
    void objectOfAKind_changedWhileItIsBuilt_isWhole() {
        NameTable.Kind kind = table.kind();
        for (int round = 0; round < 3; round++) {
            appended(kind.object(), "abc").build();
            ObjectBuilder builder = appended(kind.object(), "ab");
            assertThat(builder.has("a")).isTrue();
            assertThat(builder.has("c")).isFalse();
            assertThat(written(builder.put("a", 7).build())).isEqualTo("{\"a\":7,\"b\":1}");

            ObjectBuilder removing = appended(kind.object(), "abc");
            ObjectNode whole = removing.build();
            ObjectNode fewer = removing.remove("a").build();
            ObjectNode more = appended(removing, "d").build();
            assertThat(written(whole)).isEqualTo(expected("abc"));
            assertThat(written(fewer)).isEqualTo("{\"b\":1,\"c\":2}");
            assertThat(written(more)).isEqualTo("{\"b\":1,\"c\":2,\"d\":0}");

            ObjectBuilder longer = appended(kind.object(), "abc");
            ObjectNode built = longer.build();
            assertThat(written(longer.append("d", IntNode.valueOf(3)).build())).isEqualTo(expected("abcd"));
            assertThat(written(longer.put("a", 9).build())).isEqualTo("{\"a\":9,\"b\":1,\"c\":2,\"d\":3}");
            assertThat(written(built)).isEqualTo(expected("abc"));
        }
    }

    private static ObjectBuilder appended(ObjectBuilder builder, String names) {
        for (int i = 0; i < names.length(); i++) {
            builder.append(names.substring(i, i + 1).intern(), IntNode.valueOf(i));
        }
        return builder;
    }

    private static String expected(String names) {
        StringBuilder expected = new StringBuilder("{");
        for (int i = 0; i < names.length(); i++) {
            expected.append(i > 0 ? ",\"" : "\"")
                    .append(names.charAt(i))
                    .append("\":")
                    .append(i);
        }
        return expected.append('}').toString();
    }

    @Test
    void objects_ofMoreKindsThanTheTableRemembers_areWhole() {
        List<String> written = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int kind = 0; kind < 1_000; kind++) {
                written.add(written(table.object().put("kind" + kind, round).build()));
                expected.add("{\"kind" + kind + "\":" + round + "}");
            }
        }

        assertThat(written).isEqualTo(expected);
    }

    @Test
    void objects_withTooManyOrTooLongNamesToRemember_areWhole() {
        ObjectBuilder many = table.object();
        StringBuilder expected = new StringBuilder("{");
        for (int i = 0; i < 200; i++) {
            many.put("m" + i, i);
            expected.append("\"m").append(i).append("\":").append(i).append(i < 199 ? "," : "}");
        }
        String longName = "n".repeat(5_000);

        assertThat(written(many.build())).isEqualTo(expected.toString());
        assertThat(written(table.object().put(longName, 1).build())).isEqualTo("{\"" + longName + "\":1}");
    }

    @Test
    void objects_madeAndWrittenByManyThreads_areWhole() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> makers = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                int number = i;
                makers.add(() -> {
                    ObjectNode base =
                            table.object().put("k" + number % 7, number).build();
                    return written(JsonTree.with(base, "x" + number % 3, IntNode.valueOf(number)));
                });
                expected.add("{\"k" + i % 7 + "\":" + i + ",\"x" + i % 3 + "\":" + i + "}");
            }
            List<String> made = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(makers)) {
                made.add(result.get());
            }
            assertThat(made).isEqualTo(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String written(ObjectNode object) {
        String text = new String(JsonWriter.writeBytes(object), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(JsonWriter.write(object));
        return text;
    }
}
