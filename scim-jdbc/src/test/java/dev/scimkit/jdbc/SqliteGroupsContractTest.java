package dev.scimkit.jdbc;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.testkit.repository.RepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Groups in SQLite keep the contract of repositories. */
class SqliteGroupsContractTest extends RepositoryContract<Group> {

    private static TestDatabase database;
    private static ResourceRepository<Group> repository;

    @BeforeAll
    static void open() {
        database = TestDatabase.sqlite();
        repository =
                JdbcRepositories.builder(database.dataSource()).build().repository(ResourceTypes.group(), Group::new);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected ResourceType type() {
        return ResourceTypes.group();
    }

    @Override
    protected Resource.Factory<Group> view() {
        return Group::new;
    }

    @Override
    protected ResourceRepository<Group> repository() {
        return repository;
    }
}
