package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.patch;
import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A property that cannot be null has the value of a new entity if its attribute has none. */
class JpaInitialValuesTest {

    private static final Entities ENTITIES =
            Entities.of(Worker.class, Worker.Address.class, Helper.class, Porter.class);

    private final List<Boolean> seen = new ArrayList<>();

    /** A person who is enabled by default. */
    @Entity(name = "Worker")
    public static class Worker {

        /** What the entity embeds. */
        @Embeddable
        public static class Settings {
            private boolean notified = true;
        }

        /** What belongs to the entity. */
        @Entity(name = "WorkerAddress")
        public static class Address {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            private Long id;

            @ManyToOne
            private Worker worker;

            private String mail;
            private boolean main = true;
        }

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String login;
        private boolean enabled = true;

        @Embedded
        private Settings settings;

        @OneToMany(mappedBy = "worker", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Address> addresses = new ArrayList<>();

        static Worker invited(RequestContext context) {
            Worker worker = new Worker();
            worker.enabled = !context.organization().equals("acme");
            return worker;
        }
    }

    /** A person whose getter works only when the team is known. */
    @Entity(name = "Helper")
    public static class Helper {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String login;
        private String team;
        private boolean enabled = true;

        /** Whether the team works, too. */
        public boolean isEnabled() {
            return enabled && !team.isEmpty();
        }

        void join(String value) {
            this.team = value;
        }
    }

    /** The same, with annotations at the getters, and no field for one. */
    @Entity(name = "Porter")
    public static class Porter {

        private Long id;
        private String login;
        private String team;
        private boolean enabled = true;
        private int level = 3;

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        public String getLogin() {
            return login;
        }

        public void setLogin(String login) {
            this.login = login;
        }

        public String getTeam() {
            return team;
        }

        public void setTeam(String team) {
            this.team = team;
        }

        public boolean isEnabled() {
            return enabled && (id == null || !team.isEmpty());
        }

        public void setEnabled(boolean enabled) {
            this.enabled = enabled;
        }

        public boolean isAwake() {
            return level > team.length();
        }

        public void setAwake(boolean awake) {
            level = awake ? 100 : 0;
        }
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTables() {
        ENTITIES.write(manager -> List.of("WorkerAddress", "Worker", "Helper", "Porter")
                .forEach(table ->
                        manager.createNativeQuery("delete from " + table).executeUpdate()));
    }

    private EntityMappingBuilder<Worker, User> workers() {
        return EntityMapping.users(Worker.class)
                .attribute("userName", "login", login -> login.lowerCase())
                .attribute("active", "enabled")
                .list(
                        "emails",
                        "addresses",
                        address -> address.attribute("value", "mail").attribute("primary", "main"))
                .rules(new EntityRules<Worker, User>() {
                    @Override
                    public void beforeCreate(Worker worker, User user, RequestContext context) {
                        seen.add(user.getActive());
                    }

                    @Override
                    public void beforeReplace(Worker worker, User user, RequestContext context) {
                        seen.add(user.getActive());
                    }
                });
    }

    private static String create(TestService service, String more) {
        return "/Users/"
                + service.ok("POST", "/Users", user("ada", more)).path("id").stringValue();
    }

    @Test
    void put_withoutActive_leavesTheAccountEnabled() {
        TestService service = TestService.of(ENTITIES, workers().build());
        String path = create(service, "");

        JsonNode replaced = service.ok("PUT", path, user("ada", ""));

        assertThat(replaced.path("active").booleanValue()).isTrue();
        assertThat(ENTITIES.only(Worker.class).enabled).isTrue();
        assertThat(seen).containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"remove\",\"path\":\"active\"}",
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":null}",
                "{\"op\":\"replace\",\"value\":{\"active\":null}}"
            })
    void patch_thatRemovesActive_enablesAsANewAccountIs(String operation) {
        TestService service = TestService.of(ENTITIES, workers().build());
        String path = create(service, ",\"active\":false");

        service.ok("PATCH", path, patch(operation));

        assertThat(ENTITIES.only(Worker.class).enabled).isTrue();
        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void put_entitiesMadeByTheApplication_haveWhatItMakes() {
        TestService service =
                TestService.of(ENTITIES, workers().newEntity(Worker::invited).build());
        String path = create(service, ",\"active\":true");

        service.ok("PUT", path, user("ada", ""));

        assertThat(ENTITIES.only(Worker.class).enabled).isFalse();
        assertThat(seen).containsExactly(true, false);
    }

    @Test
    void put_entitiesMadeByTheApplication_areMadeOnceForAllReplacements() {
        AtomicInteger made = new AtomicInteger();
        TestService service = TestService.of(
                ENTITIES,
                workers()
                        .newEntity(context -> {
                            made.incrementAndGet();
                            return Worker.invited(context);
                        })
                        .build());
        String path = create(service, ",\"active\":true");
        made.set(0);

        service.ok("PUT", path, user("ada", ""));
        service.ok("PUT", path, user("ada", ",\"active\":true"));
        service.ok("PUT", path, user("ada", ""));

        assertThat(made).hasValue(1);
        assertThat(ENTITIES.only(Worker.class).enabled).isFalse();
    }

    @Test
    void getter_thatNeedsAFilledEntity_isNotAskedForTheInitialValue() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Helper.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("nickName", "team")
                        .attribute("active", "enabled")
                        .build());
        String path = create(service, ",\"nickName\":\"red\"");
        service.ok("PATCH", path, patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}"));

        service.ok("PUT", path, user("ada", ",\"nickName\":\"red\""));

        assertThat(ENTITIES.only(Helper.class).enabled).isTrue();
    }

    @Test
    void getter_withoutFieldThatFails_meansFalse() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Porter.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("nickName", "team")
                        .attribute("active", "awake")
                        .build());
        String path = create(service, ",\"nickName\":\"red\",\"active\":true");

        JsonNode replaced = service.ok("PUT", path, user("ada", ",\"nickName\":\"red\""));

        assertThat(replaced.path("active").booleanValue(true)).isFalse();
    }

    @Test
    void getter_withAnnotations_isNotAskedIfThereIsAField() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Porter.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("nickName", "team")
                        .attribute("active", "enabled")
                        .build());
        String path = create(service, ",\"nickName\":\"red\",\"active\":false");

        service.ok("PUT", path, user("ada", ",\"nickName\":\"red\""));

        assertThat(ENTITIES.only(Porter.class).enabled).isTrue();
    }

    @Test
    void put_propertyOfAnEmbeddableThatIsMissing_hasItsInitialValue() {
        TestService service = TestService.of(
                ENTITIES,
                EntityMapping.users(Worker.class)
                        .attribute("userName", "login", login -> login.lowerCase())
                        .attribute("active", "settings.notified")
                        .build());
        String path = create(service, "");
        service.ok("PATCH", path, patch("{\"op\":\"add\",\"path\":\"active\",\"value\":false}"));

        service.ok("PUT", path, user("ada", ""));

        assertThat(ENTITIES.only(Worker.class).settings.notified).isTrue();
    }

    @Test
    void put_elementThatLosesAValue_hasThatOfANewElement() {
        TestService service = TestService.of(ENTITIES, workers().build());
        String path = create(service, ",\"emails\":[{\"value\":\"a@x.org\",\"primary\":false}]");

        service.ok("PUT", path, user("ada", ",\"emails\":[{\"value\":\"a@x.org\"}]"));

        assertThat(ENTITIES.<Boolean>read(
                        manager -> manager.createQuery("select a from WorkerAddress a", Worker.Address.class)
                                .getSingleResult()
                                .main))
                .isTrue();
    }
}
