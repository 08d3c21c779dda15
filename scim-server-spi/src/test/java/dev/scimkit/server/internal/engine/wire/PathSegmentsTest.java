package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentsTest {

    @Test
    void segments_withEscapes_areDecodedEachOnItsOwn() {
        assertThat(PathSegments.of("/322/Schemas/urn%3Aietf%3Ax/a%2Fb"))
                .containsExactly("322", "Schemas", "urn:ietf:x", "a/b");
    }

    @Test
    void slash_atTheEnd_isTolerated_P_3_2_08() {
        assertThat(PathSegments.of("/322/Users/")).containsExactly("322", "Users");
    }

    @Test
    void segments_empty_areIgnored() {
        assertThat(PathSegments.of("")).isEmpty();
        assertThat(PathSegments.of("/")).isEmpty();
        assertThat(PathSegments.of("//")).isEmpty();
        assertThat(PathSegments.of("/a//")).containsExactly("a");
        assertThat(PathSegments.of("//a")).containsExactly("a");
        assertThat(PathSegments.of("/a//b/")).containsExactly("a", "b");
        assertThat(PathSegments.of("/a///%2F")).containsExactly("a", "/");
    }

    @Test
    void plusSign_inAPath_isAPlusSign() {
        assertThat(PathSegments.of("/322/Users/a+b")).containsExactly("322", "Users", "a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a b", "ü", "a+b", "100%", "?#"})
    void segment_encoded_decodesToItself(String segment) {
        assertThat(PathSegments.of("/" + PathSegments.encode(segment))).containsExactly(segment);
    }
}
