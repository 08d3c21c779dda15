package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.testkit.repository.RepositoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Users over accounts keep the contract of repositories. */
class JpaAccountsContractTest extends RepositoryContract<User> {

    private static final EntityMapping<Account, User> ACCOUNTS =
            Mappings.accounts().build();
    private static Entities entities;

    @BeforeAll
    static void openEntities() {
        entities = Entities.ofApplication();
    }

    @AfterAll
    static void closeEntities() {
        entities.close();
    }

    @Override
    protected ResourceType type() {
        return ACCOUNTS.resourceType();
    }

    @Override
    protected Resource.Factory<User> view() {
        return ACCOUNTS.view();
    }

    @Override
    protected User resource(int number) {
        return User.builder("user-" + number, type())
                .externalId("external-" + number)
                .active(true)
                .build();
    }

    @Override
    protected ResourceRepository<User> repository() {
        return JpaRepositories.of(entities.factory(), ACCOUNTS).repository(ACCOUNTS);
    }
}
