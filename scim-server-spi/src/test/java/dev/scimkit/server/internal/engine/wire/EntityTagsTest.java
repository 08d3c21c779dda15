package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 9110 sections 8.8.3 and 13.1, as SCIM uses them. */
class EntityTagsTest {

    @Test
    void list_ofTags_matchesAnyOfThem_H_1_08() {
        EntityTags tags = EntityTags.parse(List.of("W/\"old\", W/\"cur\""));
        assertThat(tags.matches("W/\"cur\"")).isTrue();
        assertThat(tags.matches("W/\"other\"")).isFalse();
    }

    @Test
    void tags_weakAndStrongWithTheSameOpaquePart_match_H_1_03() {
        assertThat(EntityTags.parse(List.of("\"a\"")).matches("W/\"a\"")).isTrue();
        assertThat(EntityTags.parse(List.of("W/\"a\"")).matches("\"a\"")).isTrue();
    }

    @Test
    void opaqueParts_differingInCase_doNotMatch() {
        assertThat(EntityTags.parse(List.of("W/\"A\"")).matches("W/\"a\"")).isFalse();
    }

    @Test
    void star_forEveryVersion_matches_H_1_07() {
        assertThat(EntityTags.parse(List.of("*")).matches("W/\"7\"")).isTrue();
        assertThat(EntityTags.parse(List.of("*")).isEmpty()).isFalse();
    }

    @Test
    void tag_withoutQuotes_isTakenAsQuoted_H_1_01() {
        assertThat(EntityTags.parse(List.of("7")).matches("W/\"7\"")).isTrue();
    }

    @Test
    void comma_insideQuotes_doesNotEndATag() {
        EntityTags tags = EntityTags.parse(List.of("\"a,b\""));
        assertThat(tags.tags()).containsExactly("\"a,b\"");
    }

    @Test
    void field_missing_isEmpty() {
        assertThat(EntityTags.parse(List.of()).isEmpty()).isTrue();
    }

    @Test
    void tags_moreThanAnyClientNeeds_are400() {
        assertThatThrownBy(() -> EntityTags.parse(List.of("\"a\", ".repeat(100_000))))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(400));
    }
}
