package dev.scimkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The snippets of docs/own-tables.md. */
class OwnTablesGuideTest {

    @Entity(name = "Employee")
    public static class Employee {

        @Id
        private UUID id;

        @Version
        private long version;

        private String tenant;
        private String externalId;
        private String login;

        @Column(length = 3000)
        private String loginKey;

        private String lastName;
        private String mail;
        private boolean enabled = true;
        private String passwordHash;
        private int vacationDays = 30;

        @ManyToOne(fetch = FetchType.LAZY)
        private Employee boss;

        void setLogin(String login) {
            if (login.isBlank()) {
                throw new IllegalArgumentException("the login must not be blank");
            }
            this.login = login;
            this.loginKey = ComparisonForm.caseless(login);
        }

        void changePassword(String password) {
            this.passwordHash = Passwords.hash(password);
        }

        int vacationDays() {
            return vacationDays;
        }
    }

    @Entity(name = "Squad")
    public static class Squad {

        @Id
        private UUID id;

        @Version
        private long version;

        private String tenant;
        private String name;

        @ManyToMany
        private Set<Employee> employees = new HashSet<>();
    }

    @Entity(name = "Crew")
    public static class Crew {

        @Id
        private UUID id;

        @Version
        private long version;

        private String tenant;
        private String name;

        @OneToMany(mappedBy = "crew", cascade = CascadeType.ALL, orphanRemoval = true)
        private Set<Berth> berths = new HashSet<>();
    }

    @Entity(name = "Berth")
    @IdClass(Berth.Key.class)
    public static class Berth {

        @Id
        @ManyToOne
        private Crew crew;

        @Id
        @ManyToOne
        private Employee employee;

        public static class Key implements Serializable {
            private static final long serialVersionUID = 1;

            private UUID crew;
            private UUID employee;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key
                        && Objects.equals(crew, key.crew)
                        && Objects.equals(employee, key.employee);
            }

            @Override
            public int hashCode() {
                return Objects.hash(crew, employee);
            }
        }
    }

    static final class Passwords {
        static String hash(String password) {
            return "hashed:" + password.length();
        }
    }

    private static final Authenticator AUTHENTICATOR = AccessTokens.none()
            .with("token", new Principal("client", Map.of("acme", Set.of("SCIM_MANAGER")), Map.of()));

    @Test
    void mappings_twoEntities_areAService() {
        try (Entities entities = Entities.of(Employee.class, Squad.class)) {
            EntityManagerFactory entityManagerFactory = entities.factory();

            EntityMapping<Employee, User> employees = EntityMapping.users(Employee.class)
                    .organization("tenant")
                    .version("version")
                    .attribute("externalId", "externalId")
                    .attribute("userName", "login", login -> login.key("loginKey"))
                    .attribute("name.familyName", "lastName")
                    .attribute("emails[type eq \"work\"].value", "mail")
                    .attribute("active", "enabled")
                    .password(Employee::changePassword)
                    .build();
            EntityMapping<Squad, Group> squads = EntityMapping.groups(Squad.class)
                    .organization("tenant")
                    .version("version")
                    .attribute("displayName", "name")
                    .members("employees")
                    .build();

            JpaRepositories repositories = JpaRepositories.of(entityManagerFactory, employees, squads);
            ScimService service = repositories
                    .addTo(ScimService.builder())
                    .authenticator(AUTHENTICATOR)
                    .build();

            ScimHttpRequest post = ScimHttpRequest.of("POST", "https://app.example", "/acme/Users")
                    .header("Authorization", "Bearer token")
                    .header("Content-Type", "application/scim+json")
                    .body(User.builder("ada").build().toJson());
            assertThat(service.handle(post).status()).isEqualTo(201);
            assertThat(entities.only(Employee.class).vacationDays()).isEqualTo(30);
            assertThat(repositories.writeKeys()).isEqualTo(1);
        }
    }

    /** The mappings of employees and of their crews. */
    static EntityMapping<?, ?>[] crews() {
        EntityMapping<Crew, Group> crews = EntityMapping.groups(Crew.class)
                .organization("tenant")
                .version("version")
                .attribute("displayName", "name")
                .members("berths", "employee")
                .build();
        EntityMapping<Employee, User> employees = EntityMapping.users(Employee.class)
                .organization("tenant")
                .attribute("userName", "login", login -> login.key("loginKey"))
                .build();
        return new EntityMapping<?, ?>[] {crews, employees};
    }

    @Test
    void rules_ofTheApplication_areCalled() {
        EntityMapping<Employee, User> employees = EntityMapping.users(Employee.class)
                .attribute("userName", "login", login -> login.key("loginKey"))
                .attribute("active", "enabled")
                .attribute("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value", "boss")
                .rules(new EntityRules<Employee, User>() {
                    @Override
                    public void beforeDelete(Employee employee, User user, RequestContext context) {
                        if (employee.vacationDays() > 0) {
                            throw ScimException.of(409, "The employee has vacation days left");
                        }
                    }
                })
                .build();

        assertThat(employees.resourceType().attribute("name")).isEmpty();
    }

    @Test
    void mapping_unknownProperty_isRefusedWithNames() {
        try (Entities entities = Entities.of(Employee.class, Squad.class)) {
            EntityMapping<Employee, User> wrong = EntityMapping.users(Employee.class)
                    .attribute("userName", "logn")
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JpaRepositories.of(entities.factory(), wrong))
                    .withMessageContainingAll("Employee", "logn", "userName", "login");
        }
    }
}
