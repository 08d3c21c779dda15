package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class JsonTreeTest {

    @Test
    void tree_immutable_cannotBeChangedAnywhere() {
        ObjectNode tree = tree("{'a':{'b':1},'c':[1]}");
        List<Runnable> changes = List.of(
                () -> tree.put("x", 1),
                () -> tree.remove("a"),
                tree::removeAll,
                () -> tree.set("a", IntNode.valueOf(2)),
                () -> tree.putObject("x"),
                () -> ((ObjectNode) tree.get("a")).put("b", 2),
                () -> ((ArrayNode) tree.get("c")).add(2),
                () -> ((ArrayNode) tree.get("c")).set(0, IntNode.valueOf(2)),
                () -> ((ArrayNode) tree.get("c")).removeAll(),
                () -> tree.properties().iterator().next().setValue(IntNode.valueOf(2)),
                () -> tree.properties().clear(),
                () -> tree.get("c").values().clear());
        for (Runnable change : changes) {
            assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(tree.toString()).isEqualTo(json("{'a':{'b':1},'c':[1]}"));
    }

    @Test
    void deepCopy_whenChanged_leavesTheOriginalAlone() {
        ObjectNode tree = tree("{'a':{'b':1}}");
        ObjectNode copy = tree.deepCopy();
        ((ObjectNode) copy.get("a")).put("b", 2);
        copy.put("c", 3);
        assertThat(copy.toString()).isEqualTo(json("{'a':{'b':2},'c':3}"));
        assertThat(tree.toString()).isEqualTo(json("{'a':{'b':1}}"));
    }

    @Test
    void freeze_ofAMutableTreeOrAnImmutableOne_copiesOnlyTheFirst() {
        ObjectNode mutable = JsonNodeFactory.instance.objectNode();
        mutable.putObject("a").putArray("b").add(1);
        ObjectNode frozen = JsonTree.freeze(mutable);
        ((ObjectNode) mutable.get("a")).put("c", 1);
        assertThat(frozen.toString()).isEqualTo(json("{'a':{'b':[1]}}"));
        assertThat(JsonTree.freeze(frozen)).isSameAs(frozen);
        assertThat(JsonTree.freeze(frozen.get("a").get("b")))
                .isSameAs(frozen.get("a").get("b"));
    }

    @Test
    void with_ofOneMember_setsItAndSharesTheOthers() {
        ObjectNode tree = tree("{'a':{'x':1},'b':2}");
        ObjectNode changed = JsonTree.with(tree, "b", IntNode.valueOf(3));
        ObjectNode longer = JsonTree.with(tree, "c", IntNode.valueOf(4));
        assertThat(changed.toString()).isEqualTo(json("{'a':{'x':1},'b':3}"));
        assertThat(longer.toString()).isEqualTo(json("{'a':{'x':1},'b':2,'c':4}"));
        assertThat(changed.get("a")).isSameAs(tree.get("a"));
        assertThat(tree.toString()).isEqualTo(json("{'a':{'x':1},'b':2}"));
    }

    @Test
    void without_removesOneMember_orGivesTheSameObject() {
        ObjectNode tree = tree("{'a':1,'b':2,'c':3}");
        assertThat(JsonTree.without(tree, "b").toString()).isEqualTo(json("{'a':1,'c':3}"));
        assertThat(JsonTree.without(tree, "x")).isSameAs(tree);
        assertThat(JsonTree.without(tree("{'a':1}"), "a")).isEqualTo(JsonTree.emptyObject());
    }

    @Test
    void array_changed_leavesOutAndAppendsAndSharesTheRest() {
        ArrayNode before = JsonTree.array(List.of(
                JsonTree.object().put("n", 0).build(),
                JsonTree.object().put("n", 1).build(),
                JsonTree.object().put("n", 2).build(),
                JsonTree.object().put("n", 3).build()));
        BitSet leftOut = new BitSet();
        leftOut.set(0);
        leftOut.set(2);
        ArrayNode after = JsonTree.array(
                before, leftOut, List.of(JsonNodeFactory.instance.objectNode().put("n", 4)));
        assertThat(after).hasToString("[{\"n\":1},{\"n\":3},{\"n\":4}]");
        assertThat(after.get(0)).isSameAs(before.get(1));
        assertThatThrownBy(() -> ((ObjectNode) after.get(2)).put("n", 5))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(JsonTree.array(before, new BitSet(), List.of())).isEqualTo(before);
        leftOut.set(0, 4);
        assertThat(JsonTree.array(before, leftOut, List.of())).isSameAs(JsonTree.emptyArray());
    }

    @Test
    void object_withManyMembers_findsEachOfThem() {
        JsonTree.Builder builder = JsonTree.object();
        IntStream.range(0, 500).forEach(i -> builder.put("m" + i, i));
        ObjectNode many = builder.build();
        for (int i = 0; i < 500; i++) {
            assertThat(many.get("m" + i).intValue()).isEqualTo(i);
        }
        assertThat(many.get("m500")).isNull();
        assertThat(many.has("M1")).isFalse();
        assertThat(JsonTree.without(many, "m250")).hasSize(499);
    }

    @Test
    void objects_differingInTheOrderOfMembers_areEqual() {
        // S-2.3-23
        assertThat(tree("{'a':1,'b':{'c':2,'d':3}}")).isEqualTo(tree("{'b':{'d':3,'c':2},'a':1}"));
        assertThat(tree("{'a':1,'b':2}").hashCode())
                .isEqualTo(tree("{'b':2,'a':1}").hashCode());
        assertThat(tree("{'a':1}")).isNotEqualTo(tree("{'a':2}"));
    }

    @Test
    void immutableAndOrdinaryNodes_ofTheSameContent_areEqual() {
        ObjectNode ordinary = JsonNodeFactory.instance.objectNode();
        ordinary.put("a", 1).putArray("b").add("x");
        assertThat(tree("{'a':1,'b':['x']}")).isEqualTo(ordinary);
        assertThat((JsonNode) ordinary).isEqualTo(tree("{'a':1,'b':['x']}"));
    }

    @Test
    void append_ofElements_addsThemAndSharesTheOthers() {
        ArrayNode array = (ArrayNode) tree("{'a':[{'x':1}]}").get("a");
        ArrayNode longer = JsonTree.append(array, List.of(IntNode.valueOf(2)));
        assertThat(longer.toString()).isEqualTo(json("[{'x':1},2]"));
        assertThat(longer.get(0)).isSameAs(array.get(0));
        assertThat(JsonTree.append(JsonTree.emptyArray(), List.of())).isSameAs(JsonTree.emptyArray());
    }

    @Test
    void builder_thatGoesOnAfterBuilding_leavesWhatItBuiltAlone() {
        JsonTree.Builder builder = JsonTree.object(tree("{'a':1,'b':2}"));
        ObjectNode first = builder.build();
        ObjectNode second = builder.put("a", 3).remove("b").put("c", 4).build();
        assertThat(builder.has("c")).isTrue();
        builder.put("d", IntNode.valueOf(5));
        assertThat(first.toString()).isEqualTo(json("{'a':1,'b':2}"));
        assertThat(second.toString()).isEqualTo(json("{'a':3,'c':4}"));
        assertThat(builder.build().toString()).isEqualTo(json("{'a':3,'c':4,'d':5}"));
    }

    @Test
    void builder_givenNullOrANameTwice_leavesItOutOrReplacesIt() {
        ObjectNode built = JsonTree.object()
                .put("a", (String) null)
                .put("b", "x")
                .put("c", (Boolean) null)
                .put("d", 1L)
                .put("b", "y")
                .put("e", StringNode.valueOf("z"))
                .build();
        assertThat(built.toString()).isEqualTo(json("{'b':'y','d':1,'e':'z'}"));
    }
}
