package dev.scimkit.server.internal.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomIdsTest {

    @Test
    void ids_ofManyDraws_areDifferentRandomUuids() {
        RandomIds ids = new RandomIds();
        List<UUID> made =
                Stream.generate(ids::next).limit(1_000).map(UUID::fromString).toList();

        assertThat(made).doesNotHaveDuplicates();
        assertThat(made).allMatch(id -> id.version() == 4 && id.variant() == 2);
        // of 1,000 random ids, every free bit is set in some and not set in others
        long setHigh = made.stream().mapToLong(UUID::getMostSignificantBits).reduce(0, (a, b) -> a | b);
        long setLow = made.stream().mapToLong(UUID::getLeastSignificantBits).reduce(0, (a, b) -> a | b);
        long keptHigh = made.stream().mapToLong(UUID::getMostSignificantBits).reduce(-1, (a, b) -> a & b);
        long keptLow = made.stream().mapToLong(UUID::getLeastSignificantBits).reduce(-1, (a, b) -> a & b);
        assertThat(List.of(setHigh, setLow)).containsExactly(~0xB000L, ~(1L << 62));
        assertThat(List.of(keptHigh, keptLow)).containsExactly(0x4000L, 1L << 63);
    }
}
