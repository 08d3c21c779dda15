package dev.scimkit.jpa;

import org.junit.jupiter.api.BeforeAll;

/** Groups over teams in H2 keep the contract of repositories. */
class JpaTeamsContractTest extends TeamsContract {

    private static Entities entities;

    @BeforeAll
    static void openEntities() {
        entities = Entities.ofApplication();
    }

    @Override
    Entities entities() {
        return entities;
    }
}
