package dev.scimkit.jpa;

import dev.scimkit.jdbc.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A database with the tables of entities: H2 in memory, or the PostgreSQL server of these tests. */
final class Entities implements AutoCloseable {

    private static final Class<?>[] APPLICATION = {Account.class, Team.class, Project.class, Project.Assignment.class};

    /** The databases, for tests of what differs between them. */
    enum Database {
        H2,
        POSTGRESQL;

        Entities entities(Class<?>... classes) {
            return this == H2 ? of(classes) : inPostgresql(classes);
        }
    }

    private final EntityManagerFactory factory;
    private final Runnable close;

    private Entities(EntityManagerFactory factory, Runnable close) {
        this.factory = factory;
        this.close = close;
    }

    private Entities(EntityManagerFactory factory) {
        this(factory, factory::close);
    }

    static Entities of(Class<?>... classes) {
        return new Entities(inMemory(classes).createEntityManagerFactory());
    }

    /** Entities whose annotations of Bean Validation are obeyed. */
    static Entities withRules(Class<?>... classes) {
        ValidatorFactory rules = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        return new Entities(inMemory(classes)
                .validationMode(ValidationMode.CALLBACK)
                .property("jakarta.persistence.validation.factory", rules)
                .property("hibernate.check_nullability", true)
                .createEntityManagerFactory());
    }

    /** Tables whose key columns have the collation that docs/own-tables.md asks for; the others sort as English does. */
    static Entities inPostgresql(Class<?>... classes) {
        TestDatabase database = TestDatabase.postgresql();
        Entities tables = in(database, "", classes);
        tables.write(Entities::collateKeys);
        return new Entities(tables.factory, () -> {
            tables.close();
            database.close();
        });
    }

    /**
     * Tables in a database of a test, which closes it.
     *
     * @param settings more parameters of the URL, each after an ampersand
     */
    static Entities in(TestDatabase database, String settings, Class<?>... classes) {
        return new Entities(configuration(database.url() + settings, database.user(), database.password(), classes)
                .createEntityManagerFactory());
    }

    private static void collateKeys(EntityManager manager) {
        List<?> keys = manager.createNativeQuery(
                        "select table_name || ' alter column ' || column_name from information_schema.columns"
                                + " where table_schema = current_schema() and column_name like '%key'",
                        String.class)
                .getResultList();
        keys.forEach(key -> manager.createNativeQuery("alter table " + key + " type varchar(3000) collate \"C\"")
                .executeUpdate());
    }

    private static PersistenceConfiguration inMemory(Class<?>... classes) {
        return configuration("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "", classes);
    }

    private static PersistenceConfiguration configuration(
            String url, String user, String password, Class<?>... classes) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("test")
                .property("jakarta.persistence.jdbc.url", url)
                .property("jakarta.persistence.jdbc.user", user)
                .property("jakarta.persistence.jdbc.password", password)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .validationMode(ValidationMode.NONE)
                .property("hibernate.generate_statistics", true)
                .property("hibernate.connection.pool_size", 20);
        for (Class<?> each : classes) {
            configuration.managedClass(each);
        }
        return configuration;
    }

    /** Those of the application in these tests, without rows: one database for all tests, since making it takes a second. */
    static Entities ofApplication() {
        return emptied(InMemory.FACTORY);
    }

    /** The same in PostgreSQL. */
    static Entities ofApplicationInPostgresql() {
        return emptied(InPostgresql.ENTITIES.factory());
    }

    private static Entities emptied(EntityManagerFactory factory) {
        Entities entities = new Entities(factory, () -> {});
        List<String> tables = List.of(
                "Team_Account",
                "Team_Team",
                "Team",
                "Project_Assignment",
                "Project",
                "account_phone",
                "account_role",
                "account");
        entities.write(manager -> tables.forEach(
                table -> manager.createNativeQuery("delete from " + table).executeUpdate()));
        return entities;
    }

    /** Made when the first test needs it. */
    private static final class InMemory {
        static final EntityManagerFactory FACTORY = of(APPLICATION).factory();
    }

    /** Made when the first test needs it; ends with the server. */
    private static final class InPostgresql {
        static final Entities ENTITIES = inPostgresql(APPLICATION);
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** What Hibernate has done; a test clears it first. */
    Statistics statistics() {
        return factory.unwrap(SessionFactory.class).getStatistics();
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
        close.run();
    }
}
