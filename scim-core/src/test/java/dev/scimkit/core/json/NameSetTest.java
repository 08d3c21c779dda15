package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

class NameSetTest {

    private static final NameSet ABC = NameSet.of(List.of("a", "b", "c"));
    private static final NameSet AB = NameSet.of(List.of("a", "b"));

    private final NameTable table = new NameTable();

    @Test
    void objectsThatShareTheirNames_areAskedOfEachSetAnew() {
        for (int i = 0; i < 4; i++) {
            ObjectNode object = table.object().put("c", i).put("a", -i).build();

            assertThat(ABC.hasAllOf(object)).isTrue();
            assertThat(AB.hasAllOf(object)).isFalse();
            assertThat(NameSet.of(List.of("a", "c")).hasAllOf(object)).isTrue();
        }
    }

    @Test
    void objectMadeFromAnother_isJudgedByWhatItHas() {
        for (int i = 0; i < 3; i++) {
            ObjectNode object = table.object().put("a", 1).put("b", 2).build();
            assertThat(AB.hasAllOf(object)).isTrue();

            ObjectNode more = JsonTree.with(object, "c", IntNode.valueOf(3));
            assertThat(AB.hasAllOf(more)).isFalse();
            assertThat(ABC.hasAllOf(more)).isTrue();
            assertThat(AB.hasAllOf(JsonTree.without(more, "c"))).isTrue();
        }
    }

    @Test
    void anyOtherObject_isJudgedByWhatItHas() {
        assertThat(ABC.hasAllOf(tree("{'b':2}"))).isTrue();
        assertThat(ABC.hasAllOf(tree("{'b':2,'B':2}"))).isFalse();
        assertThat(ABC.hasAllOf(JsonTree.freeze(tree("{'b':2}")))).isTrue();
        assertThat(ABC.hasAllOf(JsonTree.freeze(tree("{'x':2}")))).isFalse();
        assertThat(ABC.hasAllOf(JsonTree.emptyObject())).isTrue();
        assertThat(NameSet.of(List.of()).hasAllOf(tree("{'b':2}"))).isFalse();
    }
}
