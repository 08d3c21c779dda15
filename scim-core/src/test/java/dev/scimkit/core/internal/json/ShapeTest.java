package dev.scimkit.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class ShapeTest {

    private static final Shape SHAPE = Shape.of("a", "b", "c");

    private final ObjectNode object = SHAPE.object(IntNode.valueOf(1), null, IntNode.valueOf(3));

    @Test
    void object_withMissingValues_hasTheOtherMembers() {
        assertThat(object).hasToString("{\"a\":1,\"c\":3}");
        assertThat(object.propertyNames()).containsExactly("a", "c");
        assertThat(object.properties()).hasSize(2);
        assertThat(object.has("b")).isFalse();
        assertThat(object.get("b")).isNull();
        assertThat(object.get("x")).isNull();
        assertThat(SHAPE.value(object, 2)).isEqualTo(IntNode.valueOf(3));
        assertThat(SHAPE.value(object, 1)).isNull();
    }

    @Test
    void object_withoutValues_isTheEmptyOne() {
        assertThat(SHAPE.object(null, null, null)).isSameAs(JsonTree.emptyObject());
    }

    @Test
    void objectsOfOtherShapes_withTheSameMembers_areEqual() {
        ObjectNode other = Shape.of("c", "a").object(IntNode.valueOf(3), IntNode.valueOf(1));
        ObjectNode plain = JsonTree.object().put("c", 3).put("a", 1).build();

        assertThat(object).isEqualTo(other).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(other).isEqualTo(object);
        assertThat(object.deepCopy()).isEqualTo(object);
        assertThat(JsonTree.with(object, "b", IntNode.valueOf(2))).isNotEqualTo(object);
        assertThat(SHAPE.isOf(other)).isFalse();
        assertThat(SHAPE.value(other, 2)).isEqualTo(IntNode.valueOf(3));
    }

    @Test
    void memberOfTheShape_setAddedOrRemoved_keepsTheOrder() {
        ObjectNode all = JsonTree.with(object, "b", IntNode.valueOf(2));
        ObjectNode built = JsonTree.object(object).put("b", IntNode.valueOf(2)).build();
        ObjectNode fewer = JsonTree.without(all, "a");

        assertThat(all).hasToString("{\"a\":1,\"b\":2,\"c\":3}");
        assertThat(built).isEqualTo(all).hasToString(all.toString());
        assertThat(built.get("b")).isEqualTo(IntNode.valueOf(2));
        assertThat(fewer).hasToString("{\"b\":2,\"c\":3}");
        assertThat(SHAPE.isOf(fewer)).isTrue();
        assertThat(object).hasToString("{\"a\":1,\"c\":3}");
    }

    @Test
    void otherMembers_comeAfterTheShape_whichIsKept() {
        ObjectNode more = JsonTree.with(JsonTree.with(object, "x", IntNode.valueOf(8)), "y", IntNode.valueOf(9));
        ObjectNode back = JsonTree.without(JsonTree.without(more, "x"), "y");
        ObjectNode again = JsonTree.with(back, "z", IntNode.valueOf(7));

        assertThat(more).hasToString("{\"a\":1,\"c\":3,\"x\":8,\"y\":9}");
        assertThat(new String(JsonWriter.writeBytes(more), StandardCharsets.UTF_8))
                .isEqualTo(more.toString());
        assertThat(SHAPE.isOf(more)).isTrue();
        assertThat(SHAPE.value(more, 2)).isEqualTo(IntNode.valueOf(3));
        assertThat(more.get("y")).isEqualTo(IntNode.valueOf(9));
        assertThat(back).isEqualTo(object);
        assertThat(again).hasToString("{\"a\":1,\"c\":3,\"z\":7}");
        assertThat(JsonTree.object(more).remove("x").put("b", 2).build())
                .hasToString("{\"a\":1,\"b\":2,\"c\":3,\"y\":9}");
    }

    @Test
    void values_ofAnyObject_areInTheOrderOfTheShape() {
        ObjectNode more = JsonTree.with(object, "x", IntNode.valueOf(8));
        ObjectNode plain = JsonTree.object().put("x", 8).put("c", 3).put("a", 1).build();

        assertThat(SHAPE.values(object)).containsExactly(IntNode.valueOf(1), null, IntNode.valueOf(3));
        assertThat(SHAPE.values(more)).startsWith(IntNode.valueOf(1), null, IntNode.valueOf(3));
        assertThat(SHAPE.values(plain)).containsExactly(IntNode.valueOf(1), null, IntNode.valueOf(3));
        assertThat(SHAPE.values(JsonTree.emptyObject())).containsExactly(null, null, null);
    }

    @Test
    void member_setToTheSameNode_givesTheSameObject() {
        IntNode same = IntNode.valueOf(1_000);
        ObjectNode with = JsonTree.with(object, "a", same);

        assertThat(JsonTree.with(with, "a", same)).isSameAs(with);
        assertThat(JsonTree.with(with, "a", IntNode.valueOf(1_000)))
                .isNotSameAs(with)
                .isEqualTo(with);
        assertThat(JsonTree.without(object, "b")).isSameAs(object);
        assertThat(JsonTree.without(JsonTree.without(object, "a"), "c")).isSameAs(JsonTree.emptyObject());
    }

    @Test
    void object_ofAShapeWithManyNames_findsEachOfThem() {
        Shape wide = Shape.of(IntStream.range(0, 300).mapToObj(i -> "n" + i).toList());
        StringNode[] values = new StringNode[300];
        IntStream.range(0, 300).filter(i -> i % 3 == 0).forEach(i -> values[i] = StringNode.valueOf("v" + i));
        ObjectNode sparse = wide.object(values);

        assertThat(sparse).hasSize(100);
        IntStream.range(0, 300)
                .forEach(i -> assertThat(sparse.path("n" + i).asString(null)).isEqualTo(i % 3 == 0 ? "v" + i : null));
    }
}
