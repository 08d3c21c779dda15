package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.user.User;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organization is a property of an entity of which the organization has several. */
class JpaSharedOrganizationsTest {

    private final Entities entities = Entities.of(Department.class, Worker.class);

    /** A department, one of several of its organization. */
    @Entity(name = "Department")
    public static class Department {

        @Id
        private String name;

        private String tenant;
    }

    /** A user. */
    @Entity(name = "Worker")
    public static class Worker {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String login;

        @ManyToOne(fetch = FetchType.LAZY)
        private Department department;
    }

    @BeforeEach
    void makeDepartments() {
        for (String name : new String[] {"sales", "support"}) {
            entities.write(manager -> manager.persist(department(name)));
        }
    }

    @AfterEach
    void closeEntities() {
        entities.close();
    }

    private static Department department(String name) {
        Department department = new Department();
        department.name = name;
        department.tenant = "acme";
        return department;
    }

    private static EntityMappingBuilder<Worker, User> workers() {
        return EntityMapping.users(Worker.class)
                .organization("department.tenant")
                .attribute("userName", "login", login -> login.lowerCase());
    }

    @Test
    void create_inOneOfSeveralRows_isNotGuessed() {
        TestService service = TestService.of(entities, workers().build());

        assertThat(service.send("POST", "/Users", user("ada", "")).status()).isEqualTo(500);
        assertThat(service.names("count=10")).isEmpty();
    }

    @Test
    void create_inTheRowThatTheApplicationChooses_isDone() {
        TestService service = TestService.of(
                entities,
                workers()
                        .newEntity(context -> {
                            Worker worker = new Worker();
                            worker.department = department("support");
                            return worker;
                        })
                        .build());

        service.ok("POST", "/Users", user("ada", ""));

        assertThat(entities.<String>read(
                        manager -> manager.createQuery("select w.department.name from Worker w", String.class)
                                .getSingleResult()))
                .isEqualTo("support");
    }
}
