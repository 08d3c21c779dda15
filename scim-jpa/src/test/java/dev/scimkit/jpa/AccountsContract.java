package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.testkit.repository.RepositoryContract;

/** Users over accounts keep the contract of repositories, in each database. */
abstract class AccountsContract extends RepositoryContract<User> {

    private static final EntityMapping<Account, User> ACCOUNTS =
            Mappings.accounts().build();

    /** {@return the database} */
    abstract Entities entities();

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
        return JpaRepositories.of(entities().factory(), ACCOUNTS).repository(ACCOUNTS);
    }
}
