package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.schema.Script;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates and checks the tables. */
class JdbcSchemaTest {

    private static final int INSTANCES = 6;

    @EachDatabase
    void embedded_emptyDatabase_hasAllTablesAfterwards(TestDatabase database) {
        JdbcSchema.EMBEDDED.prepare(database.dataSource(), "scim_");

        JdbcSchema.VALIDATE.prepare(database.dataSource(), "scim_");
        database.execute("SELECT * FROM scim_service_user_token");
    }

    @EachDatabase
    void embedded_again_changesNothing(TestDatabase database) {
        JdbcSchema.EMBEDDED.prepare(database.dataSource(), "scim_");
        JdbcServiceUsers.of(database.dataSource()).put(TestServiceUsers.OKTA);

        JdbcSchema.EMBEDDED.prepare(database.dataSource(), "scim_");

        assertThat(JdbcServiceUsers.of(database.dataSource()).all()).containsExactly(TestServiceUsers.OKTA);
    }

    @EachDatabase
    void embedded_severalInstancesAtOnce_allStart(TestDatabase database) throws Exception {
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                starts.add(instances.submit(() -> {
                    together.await();
                    JdbcSchema.EMBEDDED.prepare(database.dataSource(), "scim_");
                    return true;
                }));
            }
            for (Future<?> start : starts) {
                assertThat(start.get()).isEqualTo(true);
            }
        } finally {
            instances.shutdown();
        }
        JdbcSchema.VALIDATE.prepare(database.dataSource(), "scim_");
    }

    @EachDatabase
    void embedded_twoPrefixes_areApart(TestDatabase database) {
        JdbcSchema.EMBEDDED.prepare(database.dataSource(), "scim_");
        JdbcSchema.EMBEDDED.prepare(database.dataSource(), "other_");
        JdbcServiceUsers.of(database.dataSource(), "other_").put(TestServiceUsers.OKTA);

        assertThat(JdbcServiceUsers.of(database.dataSource()).all()).isEmpty();
    }

    @EachDatabase
    void validate_missingScript_isNamed(TestDatabase database) throws SQLException {
        List<Script> scripts = scripts(database);

        assertThatThrownBy(() -> JdbcSchema.VALIDATE.prepare(database.dataSource(), "scim_"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The database lacks tables: run " + scripts.get(0).path()
                        + " from the jar of scim-jdbc, or choose JdbcSchema.EMBEDDED");

        scripts.get(0).statements().forEach(database::execute);

        assertThatThrownBy(() -> JdbcSchema.VALIDATE.prepare(database.dataSource(), "scim_"))
                .hasMessageContaining(scripts.get(1).path());
    }

    @EachDatabase
    void validate_scriptsRunByAnAdministrator_isContent(TestDatabase database) throws SQLException {
        scripts(database).forEach(script -> script.statements().forEach(database::execute));

        JdbcSchema.VALIDATE.prepare(database.dataSource(), "scim_");
        JdbcSchema.EMBEDDED.prepare(database.dataSource(), "scim_");
    }

    @EachDatabase
    void none_emptyDatabase_staysEmpty(TestDatabase database) {
        JdbcSchema.NONE.prepare(database.dataSource(), "scim_");

        assertThatThrownBy(() -> database.execute("SELECT * FROM scim_schema_version"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Scim_", "scim-", "a; DROP TABLE b; --", "1_"})
    void prefix_notAWord_isRefused(String prefix) {
        assertThatThrownBy(() -> JdbcSchema.checkPrefix(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Script> scripts(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return Script.all(Dialect.of(connection), "scim_");
        }
    }
}
