package dev.scimkit.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Z-USR-11, without HTTP. */
class VersionPolicyTest {

    private static final Instant TIME = Instant.parse("2026-11-24T18:00:00.000001Z");

    @ParameterizedTest
    @CsvSource({"W/\"7\",7", "\"7\",7", "\"0\",0", "W/\"12345678901234567890\",12345678901234567890"})
    void number_ofACountingRepository_isItsVersion(String entityTag, String expected) {
        assertThat(VersionPolicy.CHANGE_NUMBERS.shown(entityTag, changed(TIME))).isEqualTo(expected);
    }

    @Test
    void number_ofAnotherRepository_isTheTimeInMicroseconds() {
        String before = VersionPolicy.CHANGE_NUMBERS.shown("W/\"Zk3\"", changed(TIME));
        String after = VersionPolicy.CHANGE_NUMBERS.shown("W/\"Ab1\"", changed(TIME.plusNanos(1_000)));

        assertThat(before).isEqualTo("1795543200000001");
        assertThat(Long.parseLong(after)).isGreaterThan(Long.parseLong(before));
    }

    @Test
    void number_withoutTime_differsAfterEachChange() {
        String one = VersionPolicy.CHANGE_NUMBERS.shown("W/\"Zk3\"", changed(null));

        assertThat(one).matches("[0-9]+").isEqualTo(VersionPolicy.CHANGE_NUMBERS.shown("W/\"Zk3\"", changed(null)));
        assertThat(VersionPolicy.CHANGE_NUMBERS.shown("W/\"Ab1\"", changed(null)))
                .isNotEqualTo(one);
    }

    @Test
    void entityTag_shown_isUnchanged() {
        assertThat(VersionPolicy.ENTITY_TAGS.shown("W/\"7\"", changed(TIME))).isEqualTo("W/\"7\"");
        assertThat(VersionPolicy.ENTITY_TAGS.hasEntityTags()).isTrue();
        assertThat(VersionPolicy.CHANGE_NUMBERS.hasEntityTags()).isFalse();
    }

    private static Resource changed(@Nullable Instant lastModified) {
        ObjectNode meta = JsonTree.object()
                .put("lastModified", lastModified == null ? null : lastModified.toString())
                .build();
        return new Resource(
                ResourceTypes.user(), JsonTree.object().put("meta", meta).build());
    }
}
