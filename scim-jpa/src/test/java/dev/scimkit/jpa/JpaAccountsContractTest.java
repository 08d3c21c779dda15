package dev.scimkit.jpa;

import org.junit.jupiter.api.BeforeAll;

/** Users over accounts in H2 keep the contract of repositories. */
class JpaAccountsContractTest extends AccountsContract {

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
