package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.JdbcOutbox;
import dev.scimkit.jdbc.JdbcRepositories;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.ScimHttpRequest;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.sqlite.SQLiteDataSource;

/** A DataSource and no repository: users and groups are kept by scim-jdbc. */
class ScimJdbcAutoConfigurationTest {

    @TempDir
    private Path folder;

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ScimAutoConfiguration.class, ScimJdbcAutoConfiguration.class))
            .withPropertyValues(RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.organization=main")
            .withBean(DataSource.class, this::database);

    private DataSource database() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("scim.db"));
        return database;
    }

    @Test
    void users_created_areInTheDatabaseAfterARestart() {
        runner.run(context ->
                assertThat(create(context.getBean(ScimService.class))).isEqualTo(201));
        runner.run(context -> {
            assertThat(create(context.getBean(ScimService.class))).isEqualTo(409);
            assertThat(context).doesNotHaveBean(JdbcOutbox.class);
        });
    }

    @Test
    void outbox_withoutRetention_recordsNothing() {
        runner.run(context -> {
            assertThat(create(context.getBean(ScimService.class))).isEqualTo(201);
            assertThat(JdbcOutbox.of(context.getBean(DataSource.class)).read("main", 0, 10))
                    .isEmpty();
        });
    }

    @Test
    void outbox_withRetention_recordsChanges() {
        runner.withPropertyValues("scimkit.jdbc.outbox-retention=7d", "scimkit.jdbc.table-prefix=my_")
                .run(context -> {
                    create(context.getBean(ScimService.class));
                    assertThat(context.getBean(JdbcOutbox.class).read("main", 0, 10))
                            .hasSize(1);
                });
    }

    @Test
    void attributes_toLookUp_areIndexed() {
        runner.withPropertyValues("scimkit.jdbc.look-up.user=name.familyName,title")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void type_toLookUp_mustExist() {
        runner.withPropertyValues("scimkit.jdbc.look-up.device=serialNumber")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("scimkit.jdbc.look-up.device names no resource type"));
    }

    @Test
    void tables_missing_areNamedByValidate() {
        runner.withPropertyValues("scimkit.jdbc.schema=validate")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("V1__resources.sql"));
    }

    @Test
    void repository_ofTheApplication_isServedInstead() {
        runner.withUserConfiguration(ScimAutoConfigurationTest.Users.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JdbcRepositories.class));
    }

    private static int create(ScimService service) {
        return service.handle(ScimHttpRequest.of("POST", "http://localhost/scim/v2", "/Users")
                        .header("Authorization", "Bearer first")
                        .header("Content-Type", "application/scim+json")
                        .body(RunningApplication.user("ada")))
                .status();
    }
}
