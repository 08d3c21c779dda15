package dev.scimkit.jpa;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.testkit.repository.RepositoryContract;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Groups over teams keep the contract of repositories, in each database. */
abstract class TeamsContract extends RepositoryContract<Group> {

    private static final EntityMapping<Account, User> ACCOUNTS =
            Mappings.accounts().build();
    private static final EntityMapping<Team, Group> TEAMS = Mappings.teams().build();

    /** {@return the database} */
    abstract Entities entities();

    @Override
    protected ResourceType type() {
        return TEAMS.resourceType();
    }

    @Override
    protected Resource.Factory<Group> view() {
        return TEAMS.view();
    }

    @Override
    protected ResourceRepository<Group> repository() {
        return JpaRepositories.of(entities().factory(), ACCOUNTS, TEAMS).repository(TEAMS);
    }

    @Override
    protected Set<String> setByRepository() {
        return Set.of("externalId");
    }

    @Override
    protected String newMember(RequestContext context) {
        User user = User.builder("member-" + UUID.randomUUID(), ACCOUNTS.resourceType())
                .id(UUID.randomUUID().toString())
                .meta(new Meta("User", Instant.EPOCH, Instant.EPOCH, null, null))
                .build();
        return String.valueOf(JpaRepositories.of(entities().factory(), ACCOUNTS, TEAMS)
                .repository(ACCOUNTS)
                .create(user, context)
                .getId());
    }
}
