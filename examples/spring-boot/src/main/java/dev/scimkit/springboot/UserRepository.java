package dev.scimkit.springboot;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionCondition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/**
 * The application's users, in memory; a real application uses a database table.
 *
 * <p>It serves one organization. With several, each method must use only users of {@code context.organization()}.
 */
@Repository
class UserRepository implements ResourceRepository<User> {

    private static final AttributeDefinition USER_NAME =
            ResourceTypes.user().attribute("userName").orElseThrow();

    private final Map<String, User> byId = new LinkedHashMap<>();

    @Override
    public synchronized User create(User user, RequestContext context) {
        return store(user);
    }

    @Override
    public synchronized Optional<User> findById(String id, RequestContext context) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Page<User> search(SearchQuery query, RequestContext context) {
        return query.select(byId.values());
    }

    @Override
    public synchronized User replace(User user, VersionCondition condition, RequestContext context) {
        condition.check(findById(id(user), context).orElseThrow(ResourceNotFoundException::new));
        return store(user);
    }

    @Override
    public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
        findById(id, context).ifPresent(condition::check);
        return byId.remove(id) != null;
    }

    private User store(User user) {
        for (User other : byId.values()) {
            if (key(other).equals(key(user)) && !id(other).equals(id(user))) {
                throw new UniquenessException("userName");
            }
        }
        byId.put(id(user), user);
        return user;
    }

    private static String id(User user) {
        return Objects.requireNonNull(user.getId(), "id");
    }

    /** The unique value; a database has a unique index on it. */
    private static String key(User user) {
        return ComparisonForm.of(USER_NAME, Objects.requireNonNull(user.getUserName()));
    }
}
