package dev.scimkit.jpa;

import org.junit.jupiter.api.BeforeAll;

/** Groups over teams in PostgreSQL keep the contract of repositories. */
class PostgresqlTeamsContractTest extends TeamsContract {

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
