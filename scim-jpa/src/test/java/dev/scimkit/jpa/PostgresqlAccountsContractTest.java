package dev.scimkit.jpa;

import org.junit.jupiter.api.BeforeAll;

/** Users over accounts in PostgreSQL keep the contract of repositories. */
class PostgresqlAccountsContractTest extends AccountsContract {

    private static Entities entities;

    @BeforeAll
    static void openEntities() {
        entities = Entities.ofApplicationInPostgresql();
    }

    @Override
    Entities entities() {
        return entities;
    }
}
