package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tests that hold a {@link ResourceRepository} to its contract, against the application's own database.
 *
 * <pre>{@code
 * class AccountRepositoryTest extends RepositoryContract<User> {
 *
 *     @Override
 *     protected ResourceType type() {
 *         return ResourceTypes.user();
 *     }
 *
 *     @Override
 *     protected Resource.Factory<User> view() {
 *         return User::new;
 *     }
 *
 *     @Override
 *     protected ResourceRepository<User> repository() {
 *         return new AccountRepository(dataSource);
 *     }
 * }
 * }</pre>
 *
 * <p>The tests check the five duties that {@link ResourceRepository} lists, searches, and the duties of each optional
 * interface that the repository implements; the others are skipped. They call the repository as the engine does, in a unit
 * of work if it has them. A failure says which duty is broken, what was expected, what came, and what to do.
 *
 * <p>Resources are made from the schema, with a value for each attribute that clients may write, in organizations of
 * their own, and deleted afterwards. Each test gets a repository from {@link #repository()}; {@code @BeforeEach} and
 * {@code @AfterEach} of a subclass prepare the database and clean it up. The tests begin and end their own transactions: do
 * not run them in one that a framework holds open.
 *
 * @param <R> the view of the resources
 */
public abstract class RepositoryContract<R extends Resource> extends AbilityRules<R> {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** For subclasses. */
    protected RepositoryContract() {}

    /** {@return the type of the resources, as it is registered with the service} */
    @Override
    protected abstract ResourceType type();

    /** {@return what makes the view of a resource, such as {@code User::new}} */
    @Override
    protected abstract Resource.Factory<R> view();

    /** {@return the repository under test; called before each test} */
    @Override
    protected abstract ResourceRepository<R> repository();

    /**
     * Names the organization whose resources are tested.
     *
     * @return a new one for each test; override this if organizations have to exist
     */
    @Override
    protected String organization() {
        return "scimkit-" + run;
    }

    /**
     * Names a second organization.
     *
     * @return a new one for each test; override this if organizations have to exist, and return empty if the application
     *     has only one
     */
    @Override
    protected Optional<String> otherOrganization() {
        return Optional.of("scimkit-other-" + run);
    }

    /**
     * Makes the context that is passed to the repository.
     *
     * @param organization one of the two organizations
     * @return a context with a caller without roles; override this if the repository looks at the caller
     */
    @Override
    protected RequestContext context(String organization) {
        return new RequestContext(
                organization, new Principal("repository-contract", Map.of(), Map.of()), null, "repository-contract");
    }

    /**
     * Makes a resource, without {@code id}, {@code meta} and {@code schemas}.
     *
     * @param number from 1; another number has to give other values, and the same number the same
     * @return a resource with a value for each attribute that clients may write, except secrets and references; override
     *     this if the application demands more of values than the schema says
     */
    @Override
    protected R resource(int number) {
        return sample(number);
    }

    /**
     * Names attributes that the repository computes, or does not store although each type has them.
     *
     * @return names of top-level attributes and URIs of extensions, such as {@code externalId} or {@code meta}; none
     *     unless overridden
     */
    @Override
    protected Set<String> setByRepository() {
        return Set.of();
    }

    /**
     * Makes a resource that can be a member of a group, for the tests of groups.
     *
     * @param context the organization
     * @return its id; a random one unless overridden, which a foreign key would refuse
     */
    @Override
    protected String newMember(RequestContext context) {
        return UUID.randomUUID().toString();
    }
}
