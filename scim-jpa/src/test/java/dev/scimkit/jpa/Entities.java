package dev.scimkit.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** An empty database in memory with the tables of the entities. */
final class Entities implements AutoCloseable {

    private final EntityManagerFactory factory;

    private Entities(EntityManagerFactory factory) {
        this.factory = factory;
    }

    static Entities of(Class<?>... classes) {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "", classes);
    }

    static Entities at(String url, String user, String password, Class<?>... classes) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("test")
                .property("jakarta.persistence.jdbc.url", url)
                .property("jakarta.persistence.jdbc.user", user)
                .property("jakarta.persistence.jdbc.password", password)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .validationMode(ValidationMode.NONE)
                .property("hibernate.connection.pool_size", 20);
        for (Class<?> each : classes) {
            configuration.managedClass(each);
        }
        return new Entities(configuration.createEntityManagerFactory());
    }

    /** Those of the application in these tests, without rows: one database for all tests, since making it takes a second. */
    static Entities ofApplication() {
        Entities entities = new Entities(Application.FACTORY);
        entities.write(manager -> Application.TABLES.forEach(
                table -> manager.createNativeQuery("delete from " + table).executeUpdate()));
        return entities;
    }

    /** Made when the first test needs it. */
    private static final class Application {
        static final EntityManagerFactory FACTORY = of(
                        Account.class, Team.class, Project.class, Project.Assignment.class)
                .factory();
        static final List<String> TABLES = List.of(
                "Team_Account",
                "Team_Team",
                "Team",
                "Project_Assignment",
                "Project",
                "account_phone",
                "account_role",
                "account");
    }

    EntityManagerFactory factory() {
        return factory;
    }

    <T> T read(Function<EntityManager, T> work) {
        return EntityTransactions.of(factory).run(true, work);
    }

    void write(Consumer<EntityManager> work) {
        EntityTransactions.of(factory).run(false, manager -> {
            work.accept(manager);
            return true;
        });
    }

    <T> T only(Class<T> entity) {
        return read(manager -> manager.createQuery("select e from " + entity.getSimpleName() + " e", entity)
                .getSingleResult());
    }

    @Override
    public void close() {
        if (factory != Application.FACTORY) {
            factory.close();
        }
    }
}
