package dev.scimkit.core.json;

import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

class MemberLookupTest {

    private static final MemberLookup ABC = MemberLookup.of(List.of("a", "b", "c"));
    private static final MemberLookup CA = MemberLookup.of(List.of("c", "a"));

    private final NameTable table = new NameTable();

    private static List<Integer> values(MemberLookup lookup, int count, ObjectNode object) {
        List<Integer> values = new ArrayList<>();
        MemberLookup.Found found = lookup.in(object);
        for (int number = 0; number < count; number++) {
            JsonNode value = lookup.get(object, number);
            assertThat(found.get(number)).isSameAs(value);
            values.add(value == null ? null : value.intValue());
        }
        return values;
    }

    private static List<Integer> list(Integer... values) {
        List<Integer> list = new ArrayList<>();
        for (Integer value : values) {
            list.add(value);
        }
        return list;
    }

    @Test
    void objectsThatShareTheirNames_eachGiveTheirOwnValues() {
        for (int i = 0; i < 4; i++) {
            ObjectNode object =
                    table.object().put("c", i).put("x", 100).put("a", -i).build();
            assertThat(values(ABC, 3, object)).isEqualTo(list(-i, null, i));
            assertThat(values(CA, 2, object)).isEqualTo(list(i, -i));
        }
    }

    @Test
    void objectMadeFromAnother_givesWhatItHas() {
        for (int i = 0; i < 3; i++) {
            ObjectNode object = table.object().put("a", 1).put("c", 3).build();
            values(ABC, 3, object);

            assertThat(values(ABC, 3, JsonTree.with(object, "b", IntNode.valueOf(2))))
                    .isEqualTo(list(1, 2, 3));
            assertThat(values(ABC, 3, JsonTree.without(object, "a"))).isEqualTo(list(null, null, 3));
            assertThat(values(ABC, 3, JsonTree.with(object, "c", IntNode.valueOf(4))))
                    .isEqualTo(list(1, null, 4));
        }
    }

    @Test
    void objectsOfManyMembers_giveTheirValues() {
        for (int i = 0; i < 3; i++) {
            ObjectBuilder builder = table.object();
            for (int member = 0; member < 20; member++) {
                builder.put("m" + member, member);
            }
            ObjectNode object = builder.put("b", i).build();
            assertThat(values(ABC, 3, object)).isEqualTo(list(null, i, null));
            assertThat(values(CA, 2, object)).isEqualTo(list(null, null));
        }
    }

    @Test
    void anyOtherObject_givesItsValues() {
        assertThat(values(ABC, 3, tree("{'b':2}"))).isEqualTo(list(null, 2, null));
        assertThat(values(ABC, 3, JsonTree.freeze(tree("{'b':2}")))).isEqualTo(list(null, 2, null));
        assertThat(values(ABC, 3, JsonTree.emptyObject())).isEqualTo(list(null, null, null));
    }
}
