package dev.scimkit.jdbc;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.testkit.repository.RepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Users in SQLite keep the contract of repositories. */
class SqliteUsersContractTest extends RepositoryContract<User> {

    private static TestDatabase database;
    private static ResourceRepository<User> repository;

    @BeforeAll
    static void open() {
        database = TestDatabase.sqlite();
        repository =
                JdbcRepositories.builder(database.dataSource()).build().repository(ResourceTypes.user(), User::new);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected ResourceType type() {
        return ResourceTypes.user();
    }

    @Override
    protected Resource.Factory<User> view() {
        return User::new;
    }

    @Override
    protected ResourceRepository<User> repository() {
        return repository;
    }
}
