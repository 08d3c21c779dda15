package dev.scimkit.server.internal.engine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RFC 7644 sections 3.7 and 3.7.1. */
class BulkOrderTest {

    @Test
    void order_withoutReferences_isThatOfTheRequest() {
        assertThat(BulkOrder.of(List.of(List.of(), List.of(), List.of()))).containsExactly(0, 1, 2);
    }

    @Test
    void operation_neededByAnEarlierOne_isMovedForward_P_3_7_20() {
        assertThat(BulkOrder.of(List.of(List.of(2), List.of(), List.of()))).containsExactly(2, 0, 1);
    }

    @Test
    void circle_ofReferences_runsEveryOperationOnce_P_3_7_21() {
        assertThat(BulkOrder.of(List.of(List.of(1), List.of(0)))).containsExactly(1, 0);
        assertThat(BulkOrder.of(List.of(List.of(0)))).containsExactly(0);
    }

    @Test
    void chain_ofGreatLength_needsNoStack() {
        List<List<Integer>> chain = IntStream.range(0, 100_000)
                .mapToObj(i -> i == 99_999 ? List.<Integer>of() : List.of(i + 1))
                .toList();
        assertThat(BulkOrder.of(chain))
                .hasSize(100_000)
                .startsWith(99_999, 99_998)
                .endsWith(1, 0);
    }
}
