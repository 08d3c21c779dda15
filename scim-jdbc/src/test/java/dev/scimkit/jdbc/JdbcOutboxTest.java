package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.JdbcOutbox.Change;
import dev.scimkit.jdbc.internal.outbox.Outbox;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.MutableClock;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.event.ScimEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The rows that committed changes leave, and the workers that share them. */
class JdbcOutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String ADA = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\"1\","
            + "\"userName\":\"ada\",\"password\":\"$hash\"%s}";

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-01T00:00:00Z"));

    /** A database with an outbox and its writer. */
    private final class Fixture {
        final Transactions transactions;
        final Outbox writer;
        final JdbcOutbox outbox;

        Fixture(TestDatabase database) {
            JdbcSchema.EMBEDDED.prepare(database.dataSource(), JdbcSchema.PREFIX);
            transactions = Transactions.of(database.dataSource());
            writer = new Outbox(transactions, JdbcSchema.PREFIX, Duration.ofDays(7), clock);
            outbox = JdbcOutbox.of(database.dataSource(), JdbcSchema.PREFIX, clock);
        }

        void create(String organization, String userName) {
            transactions.write(unit -> {
                writer.changed(
                        unit, organization, null, User.builder(userName).build().withId(userName), "W/\"1\"");
                return true;
            });
        }

        List<String> users(String organization) {
            return outbox.read(organization, 0, 1_000).stream()
                    .map(Change::resourceId)
                    .toList();
        }
    }

    @EachDatabase
    void changes_ofAResource_areReadInOrderWithoutSecrets(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        Resource created = user("");
        Resource modified = user(",\"title\":\"Countess\",\"emails\":[{\"value\":\"a@example.com\"}],"
                + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"department\":\"Engines\"}");
        fixture.transactions.write(unit -> {
            fixture.writer.changed(unit, "1", null, created, "W/\"1\"");
            fixture.writer.changed(unit, "1", created, modified, "W/\"2\"");
            return true;
        });
        clock.advance(Duration.ofSeconds(1));
        fixture.transactions.write(unit -> {
            fixture.writer.changed(unit, "1", modified, null, "W/\"2\"");
            return true;
        });

        List<Change> changes = fixture.outbox.read("1", 0, 10);

        assertThat(changes).extracting(Change::position).containsExactly(1L, 2L, 3L);
        assertThat(changes)
                .extracting(Change::kind)
                .containsExactly(ScimEvent.Kind.CREATED, ScimEvent.Kind.MODIFIED, ScimEvent.Kind.DELETED);
        assertThat(changes).extracting(Change::version).containsExactly("W/\"1\"", "W/\"2\"", "W/\"2\"");
        Change change = changes.get(1);
        assertThat(change.type()).isEqualTo("User");
        assertThat(change.resourceId()).isEqualTo("1");
        assertThat(change.attributes())
                .containsExactlyInAnyOrder(
                        "title", "emails", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department");
        assertThat(change.before()).isEqualTo(withoutPassword(created));
        assertThat(change.after()).isEqualTo(withoutPassword(modified));
        assertThat(changes.get(0).before()).isNull();
        assertThat(changes.get(0).attributes()).containsExactlyInAnyOrder("userName", "password");
        assertThat(changes.get(2).after()).isNull();
        assertThat(changes.get(0).transactionId())
                .isEqualTo(change.transactionId())
                .isNotEqualTo(changes.get(2).transactionId());
        assertThat(changes.get(2).time()).isEqualTo(clock.instant());
        assertThat(fixture.outbox.read("1", 1, 1)).containsExactly(change);
        assertThat(fixture.outbox.read("1", 3, 1)).isEmpty();
        assertThat(fixture.outbox.read("2", 0, 1)).isEmpty();
    }

    @EachDatabase
    void password_changed_isNamedButNotShown(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        Resource before = user("");
        Resource after = ResourceReader.of(ResourceTypes.user())
                .read(ADA.replace("$hash", "$other").formatted(""))
                .withId("1");
        fixture.transactions.write(unit -> {
            fixture.writer.changed(unit, "1", before, after, "W/\"2\"");
            return true;
        });

        Change change = fixture.outbox.read("1", 0, 1).get(0);

        assertThat(change.attributes()).containsExactly("password");
        assertThat(change.before()).isEqualTo(change.after()).isEqualTo(withoutPassword(before));
    }

    @EachDatabase
    void password_thatTheTypeNoLongerHas_isNotShown(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        ResourceType withoutPasswords = ResourceTypes.user().toBuilder()
                .schema(ResourceTypes.user().schema().toBuilder()
                        .remove("password")
                        .build())
                .build();
        Resource user = new Resource(withoutPasswords, user("").tree());
        fixture.transactions.write(unit -> {
            fixture.writer.changed(unit, "1", user, null, "W/\"2\"");
            return true;
        });

        assertThat(fixture.outbox.read("1", 0, 1).get(0).before()).isEqualTo(withoutPassword(user));
    }

    @EachDatabase
    void members_changed_areTheOnlyOnesInTheRow(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        ObjectNode left = JsonReader.standard().readObject("{\"value\":\"a\"}");
        ObjectNode joined = JsonReader.standard().readObject("{\"value\":\"b\"}");
        fixture.transactions.write(unit -> {
            fixture.writer.membersChanged(
                    unit, "1", ResourceTypes.group(), "g", "W/\"7\"", List.of(left), List.of(joined));
            fixture.writer.membersChanged(unit, "1", ResourceTypes.group(), "g", "W/\"8\"", List.of(), List.of(left));
            return true;
        });

        List<Change> changes = fixture.outbox.read("1", 0, 10);

        assertThat(changes.get(0).attributes()).containsExactly("members");
        assertThat(changes.get(0).before())
                .isEqualTo(JsonReader.standard().readObject("{\"id\":\"g\",\"members\":[{\"value\":\"a\"}]}"));
        assertThat(changes.get(0).after())
                .isEqualTo(JsonReader.standard().readObject("{\"id\":\"g\",\"members\":[{\"value\":\"b\"}]}"));
        assertThat(changes.get(1).before()).isEqualTo(JsonReader.standard().readObject("{\"id\":\"g\"}"));
    }

    @EachDatabase
    void unit_undone_leavesNoRow(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        assertThatThrownBy(() -> fixture.transactions.unit(() -> {
                    fixture.create("1", "ada");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        fixture.create("1", "bob");

        assertThat(fixture.outbox.read("1", 0, 10)).extracting(Change::position).containsExactly(1L);
        assertThat(fixture.users("1")).containsExactly("bob");
    }

    @EachDatabase
    void positions_ofManyThreads_haveNoGap(TestDatabase database) throws Exception {
        Fixture fixture = new Fixture(database);
        int each = 25;
        inFourThreads(() -> {
            for (int i = 0; i < each; i++) {
                fixture.create("1", "user");
            }
        });
        List<Long> positions = fixture.outbox.read("1", 0, 1_000).stream()
                .map(Change::position)
                .toList();
        assertThat(positions).hasSize(4 * each).startsWith(1L).endsWith(4L * each);
    }

    @EachDatabase
    void claim_ofOneWorker_isNotGivenToAnother(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        fixture.create("1", "ada");
        fixture.create("1", "bob");
        fixture.create("2", "eve");

        JdbcOutbox.Claim first = fixture.outbox.claim("mail", LEASE, 10).orElseThrow();
        JdbcOutbox.Claim second = fixture.outbox.claim("mail", LEASE, 10).orElseThrow();

        assertThat(first.organization()).isEqualTo("1");
        assertThat(first.changes()).extracting(Change::resourceId).containsExactly("ada", "bob");
        assertThat(second.organization()).isEqualTo("2");
        assertThat(fixture.outbox.claim("mail", LEASE, 10)).isEmpty();
        assertThat(fixture.outbox.claim("audit", LEASE, 10)).isPresent();
        assertThat(first.done()).isTrue();
        assertThat(fixture.outbox.claim("mail", LEASE, 10)).isEmpty();
    }

    @EachDatabase
    void claim_doneInPart_continuesAfterIt(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        List.of("a", "b", "c").forEach(name -> fixture.create("1", name));

        JdbcOutbox.Claim claim = fixture.outbox.claim("mail", LEASE, 2).orElseThrow();
        assertThat(claim.changes()).hasSize(2);
        assertThat(claim.doneUpTo(1)).isTrue();
        assertThat(claim.doneUpTo(2)).isFalse();

        assertThat(fixture.outbox.claim("mail", LEASE, 10).orElseThrow().changes())
                .extracting(Change::resourceId)
                .containsExactly("b", "c");
    }

    @EachDatabase
    void claim_ofAWorkerThatDied_isGivenToAnotherWhenItsTimeIsOver(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        fixture.create("1", "ada");
        JdbcOutbox.Claim dead = fixture.outbox.claim("mail", LEASE, 10).orElseThrow();
        clock.advance(LEASE.minusMillis(1));
        assertThat(fixture.outbox.claim("mail", LEASE, 10)).isEmpty();
        clock.advance(Duration.ofMillis(1));

        JdbcOutbox.Claim next = fixture.outbox.claim("mail", LEASE, 10).orElseThrow();

        assertThat(next.changes()).isEqualTo(dead.changes());
        assertThat(dead.done()).isFalse();
        assertThat(next.done()).isTrue();
        assertThat(fixture.outbox.claim("mail", LEASE, 10)).isEmpty();
    }

    @EachDatabase
    void workers_sharingTheOutbox_deliverEachChangeOnceAndInOrder(TestDatabase database) throws Exception {
        Fixture fixture = new Fixture(database);
        for (int i = 0; i < 40; i++) {
            fixture.create("org-" + i % 5, "user-" + i);
        }
        ConcurrentLinkedQueue<Change> delivered = new ConcurrentLinkedQueue<>();
        inFourThreads(() -> {
            Optional<JdbcOutbox.Claim> claim = fixture.outbox.claim("mail", LEASE, 3);
            while (claim.isPresent()) {
                delivered.addAll(claim.get().changes());
                assertThat(claim.get().done()).isTrue();
                claim = fixture.outbox.claim("mail", LEASE, 3);
            }
        });
        assertThat(delivered).hasSize(40);
        for (int i = 0; i < 5; i++) {
            String organization = "org-" + i;
            assertThat(delivered)
                    .filteredOn(change -> change.organization().equals(organization))
                    .extracting(Change::position)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
    }

    @EachDatabase
    void rows_olderThanTheRetention_areRemovedWhileOthersAreWritten(TestDatabase database) {
        Fixture fixture = new Fixture(database);
        for (int i = 0; i < 60; i++) {
            fixture.create("1", "old");
        }
        fixture.create("2", "old");
        clock.advance(Duration.ofDays(8));
        for (int i = 0; i < 40; i++) {
            fixture.create("1", "new");
        }

        assertThat(fixture.users("1")).hasSize(40).containsOnly("new");
        assertThat(fixture.users("2")).containsExactly("old");
        JdbcOutbox.Claim claim = fixture.outbox.claim("mail", LEASE, 1).orElseThrow();
        assertThat(claim.changes()).extracting(Change::position).containsExactly(61L);
        assertThat(fixture.outbox.removeBefore(clock.instant())).isEqualTo(1);
        claim.done();
        assertThat(fixture.outbox.claim("mail", LEASE, 1).orElseThrow().organization())
                .isEqualTo("1");
    }

    @Test
    void outbox_withoutTables_saysSo() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            JdbcOutbox outbox = JdbcOutbox.of(database.dataSource());
            assertThatThrownBy(() -> outbox.read("1", 0, 1)).hasStackTraceContaining("scim_outbox");
        }
    }

    private static void inFourThreads(Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Resource user(String more) {
        return ResourceReader.of(ResourceTypes.user()).read(ADA.formatted(more)).withId("1");
    }

    private static ObjectNode withoutPassword(Resource user) {
        return user.with("password", null).tree();
    }
}
