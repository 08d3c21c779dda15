package dev.scimkit.server.internal.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorCodecTest {

    private static final CursorCodec.Place PLACE = new CursorCodec.Place("smith\0é", 2);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void cursor_afterItsTimeAndNotBefore_expires_C_2_1_03() {
        String cursor = at(NOW).encode(PLACE, "q");
        assertThat(at(NOW.plusSeconds(60)).decode(cursor, "q")).isEqualTo(PLACE);
        assertThatThrownBy(() -> at(NOW.plusSeconds(61)).decode(cursor, "q"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.EXPIRED_CURSOR));
    }

    /** Cursors may contain names of people, and clients must not see how they are made. */
    @Test
    void cursor_ofAPosition_showsNeitherItNorThatItIsTheSame() {
        String cursor = at(NOW).encode(PLACE, "q");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("smith");
        assertThat(at(NOW).encode(PLACE, "q")).isNotEqualTo(cursor);
    }

    private static CursorCodec at(Instant time) {
        return new CursorCodec(new byte[32], Clock.fixed(time, ZoneOffset.UTC), Duration.ofSeconds(60));
    }
}
