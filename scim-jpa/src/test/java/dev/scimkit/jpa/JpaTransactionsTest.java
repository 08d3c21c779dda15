package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filters;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.RollbackException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction knows of other transactions, and how much it keeps in memory. */
class JpaTransactionsTest {

    private static final int MANY = 1_200;
    private static final RequestContext CONTEXT =
            new RequestContext("acme", new Principal("test", Map.of(), Map.of()), null, "request");
    private static final Entities ENTITIES = Entities.of(Club.class, Club.Fan.class, Ring.class, Player.class);

    /** A group whose version is counted by those who change it. */
    @Entity(name = "Ring")
    public static class Ring {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private int changes;
        private String name;

        @ManyToMany
        private Set<Club.Fan> fans = new HashSet<>();
    }

    /** The transactions of the repositories, which note how many entities are managed at their end. */
    private static final class Counted implements EntityTransactions {
        private final EntityTransactions inner = EntityTransactions.of(ENTITIES.factory());
        private int managed = -1;

        @Override
        public <T> T run(boolean readOnly, Function<EntityManager, T> work) {
            return inner.run(readOnly, manager -> {
                T result = work.apply(manager);
                managed = manager.unwrap(Session.class).getStatistics().getEntityCount();
                return result;
            });
        }

        @Override
        public boolean isRunning() {
            return inner.isRunning();
        }
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTables() {
        ENTITIES.write(manager -> List.of("Ring_fan", "fan_club", "Ring", "fan", "Player")
                .forEach(table ->
                        manager.createNativeQuery("delete from " + table).executeUpdate()));
    }

    private static void insertFans() {
        ENTITIES.write(manager -> manager.createNativeQuery(
                        "insert into fan (nick) select 'u' || x from system_range(1, " + MANY + ")")
                .executeUpdate());
    }

    private static EntityMapping<Club.Fan, User> fans() {
        return EntityMapping.users(Club.Fan.class).attribute("userName", "nick").build();
    }

    private static ResourceRepository<User> repository(EntityTransactions transactions) {
        EntityMapping<Club.Fan, User> fans = fans();
        return JpaRepositories.of(ENTITIES.factory(), transactions, List.of(fans))
                .repository(fans);
    }

    private static SearchQuery filtered() {
        return SearchQuery.page(1, 1).filter(Filters.startsWith("userName", "U"), fans().resourceType());
    }

    @Test
    void search_thatTheDatabaseCannotDecide_keepsOneStepInMemory() {
        insertFans();
        Counted transactions = new Counted();

        assertThat(repository(transactions).search(filtered(), CONTEXT))
                .isInstanceOfSatisfying(
                        Page.Found.class,
                        page -> assertThat(page.totalResults()).isEqualTo(MANY));
        assertThat(transactions.managed).isZero();
    }

    @Test
    void search_withinATransaction_leavesItsEntitiesManaged() {
        insertFans();
        EntityTransactions transactions = EntityTransactions.of(ENTITIES.factory());
        ResourceRepository<User> repository = repository(transactions);

        transactions.<Boolean>run(false, manager -> {
            Club.Fan fan = manager.createQuery("select f from Club$Fan f", Club.Fan.class)
                    .setMaxResults(1)
                    .getSingleResult();
            assertThat(repository.search(filtered(), CONTEXT)).isNotNull();
            assertThat(manager.contains(fan)).isTrue();
            return true;
        });
    }

    /** A user whose nickname has rules. */
    @Entity(name = "Player")
    public static class Player {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String login;
        private String nick;

        /** Refuses a name. */
        public void setNick(String value) {
            if ("boss".equals(value)) {
                throw new IllegalArgumentException("there is a boss already");
            }
            this.nick = value;
        }
    }

    @Test
    void replace_refusedWithinATransactionOfTheApplication_isNotHalfCommitted() {
        EntityMapping<Player, User> players = EntityMapping.users(Player.class)
                .attribute("userName", "login")
                .attribute("nickName", "nick")
                .build();
        EntityTransactions transactions = EntityTransactions.of(ENTITIES.factory());
        TestService service = TestService.of(transactions, ENTITIES, players);
        String path = "/Users/"
                + service.ok("POST", "/Users", user("ada", "")).path("id").stringValue();

        assertThatThrownBy(() -> transactions.<Boolean>run(false, manager -> {
                    assertThat(service.send("PUT", path, user("eve", ",\"nickName\":\"boss\""))
                                    .status())
                            .isEqualTo(400);
                    return true;
                }))
                .isInstanceOf(RollbackException.class);

        assertThat(ENTITIES.only(Player.class).login).isEqualTo("ada");
    }

    @Test
    void replace_unknownWithinATransactionOfTheApplication_leavesItAsItWas() {
        EntityTransactions transactions = EntityTransactions.of(ENTITIES.factory());
        TestService service = TestService.of(transactions, ENTITIES, fans());

        transactions.<Boolean>run(false, manager -> {
            manager.createNativeQuery("insert into fan (nick) values ('bob')").executeUpdate();
            assertThat(service.send("PUT", "/Users/77", user("eve", "")).status())
                    .isEqualTo(404);
            return true;
        });

        assertThat(service.names("")).containsExactly("bob");
    }

    @Test
    void create_uniqueValueWithoutKey_readsNoEntities() {
        insertFans();
        TestService service = TestService.of(ENTITIES, fans());
        ENTITIES.statistics().clear();

        assertThat(service.send("POST", "/Users", user("U" + MANY, "")).status())
                .isEqualTo(409);
        assertThat(service.send("POST", "/Users", user("new", "")).status()).isEqualTo(201);

        assertThat(ENTITIES.statistics().getEntityLoadCount()).isZero();
    }

    @Test
    void changeMembers_versionThatOthersCounted_isReadAgain() {
        EntityMapping<Club.Fan, User> fans = fans();
        EntityMapping<Ring, Group> rings = EntityMapping.groups(Ring.class)
                .version("changes")
                .attribute("displayName", "name")
                .members("fans")
                .build();
        ResourceRepository<Group> repository =
                JpaRepositories.of(ENTITIES.factory(), fans, rings).repository(rings);
        TestService service = TestService.of(ENTITIES, fans, rings);
        String fan = service.ok("POST", "/Users", user("fan", "")).path("id").stringValue();
        String ring = service.ok("POST", "/Groups", TestService.group("ring"))
                .path("id")
                .stringValue();

        String version = ((TransactionAware) repository).inTransaction(CONTEXT, () -> {
            assertThat(repository.findById(ring, CONTEXT)).isPresent();
            changeElsewhere(ring);
            return ((MembershipAware) repository)
                    .changeMembers(
                            ring,
                            new MembershipChange(Set.of(), List.of(Member.user(fan))),
                            Instant.EPOCH,
                            VersionCondition.any(),
                            CONTEXT);
        });

        assertThat(version).isEqualTo("W/\"8\"");
        assertThat(ENTITIES.only(Ring.class).changes).isEqualTo(8);
    }

    private static void changeElsewhere(String ring) {
        try (EntityManager other = ENTITIES.factory().createEntityManager()) {
            other.getTransaction().begin();
            other.find(Ring.class, Long.valueOf(ring)).changes = 7;
            other.getTransaction().commit();
        }
    }
}
