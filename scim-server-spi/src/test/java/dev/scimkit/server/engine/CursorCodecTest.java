package dev.scimkit.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CursorCodecTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void cursor_expires_after_its_time_and_not_before_C_2_1_03() {
        String cursor = at(NOW).encode(new CursorCodec.Place(3, 2), "q");
        assertThat(at(NOW.plusSeconds(60)).decode(cursor, "q")).isEqualTo(new CursorCodec.Place(3, 2));
        assertThatThrownBy(() -> at(NOW.plusSeconds(61)).decode(cursor, "q"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.EXPIRED_CURSOR));
    }

    private static CursorCodec at(Instant time) {
        return new CursorCodec(new byte[32], Clock.fixed(time, ZoneOffset.UTC), Duration.ofSeconds(60));
    }
}
