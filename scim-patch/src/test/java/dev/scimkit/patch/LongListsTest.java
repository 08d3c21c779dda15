package dev.scimkit.patch;

import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists with more elements than are compared one by one give the same results as short ones. */
class LongListsTest {

    @Test
    void add_ofAnElementThatIsThere_completesIt() {
        assertThat(patch(
                                user("'emails':[" + emails(0, 20) + "]"),
                                add("emails", "[{'value':'E5@x','display':'Five'},{'value':'new@x'}]"))
                        .resource())
                .isEqualTo(user("'emails':[" + emails(0, 5) + ",{'value':'e5@x','display':'Five'}," + emails(6, 20)
                        + ",{'value':'new@x'}]"));
    }

    private static String emails(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{'value':'e" + i + "@x'}")
                .collect(Collectors.joining(","));
    }
}
