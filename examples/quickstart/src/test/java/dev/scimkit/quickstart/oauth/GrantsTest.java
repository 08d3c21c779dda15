package dev.scimkit.quickstart.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Grants in memory and in databases. */
class GrantsTest {

    private static final int CONNECTIONS = 8;
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Grant CODE =
            new Grant("id", "okta", "ab".repeat(32), NOW.plusSeconds(60), "https://okta.example/cb?x=é", "challenge");

    @Test
    void grants_inMemory_areKept() {
        assertKept(Grants.inMemory());
    }

    @EachDatabase
    void grants_inADatabase_areKept(TestDatabase database) {
        assertKept(DatabaseGrants.open(database.dataSource()));
    }

    private static void assertKept(Grants grants) {
        assertThat(grants.find("id")).isEmpty();
        grants.add(CODE, NOW);
        assertThat(grants.find("id")).contains(CODE);
        Grant refreshed = CODE.refreshed(GrantToken.of("id"), NOW.plusSeconds(1_000));
        assertThat(grants.replace(CODE, refreshed)).isTrue();
        assertThat(grants.replace(CODE, refreshed)).isFalse();
        assertThat(grants.find("id")).contains(refreshed);
        grants.add(other("next"), NOW.plusSeconds(999));
        assertThat(grants.find("id")).isPresent();
        grants.add(other("after"), NOW.plusSeconds(1_000));
        assertThat(grants.find("id")).isEmpty(); // expired
        grants.remove("after");
        assertThat(grants.find("after")).isEmpty();
        assertThat(grants.signingKey(() -> "first")).isEqualTo("first");
        assertThat(grants.signingKey(() -> "second")).isEqualTo("first");
    }

    private static Grant other(String id) {
        return new Grant(id, "okta", "cd".repeat(32), NOW.plusSeconds(5_000), "", "");
    }

    @EachDatabase
    void refreshToken_sentByManyAtOnce_isExchangedOnce(TestDatabase database) {
        try (HikariDataSource one = database.newPool(CONNECTIONS);
                HikariDataSource two = database.newPool(CONNECTIONS)) {
            List<Grants> instances = List.of(DatabaseGrants.open(one), DatabaseGrants.open(two));
            instances.get(0).add(CODE, NOW);
            List<Boolean> replaced = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i ->
                            instances.get(i % 2).replace(CODE, CODE.refreshed(GrantToken.of("id"), NOW.plusSeconds(9))))
                    .toList();
            assertThat(replaced).containsOnlyOnce(true);
            assertThat(Stream.of("a", "b")
                            .map(key -> instances.get(1).signingKey(() -> key))
                            .distinct())
                    .hasSize(1);
        }
    }
}
