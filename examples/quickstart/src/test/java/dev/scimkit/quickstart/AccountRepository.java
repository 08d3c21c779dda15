package dev.scimkit.quickstart;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The repository that the README shows. */
final class AccountRepository implements ResourceRepository<User> {

    private final Map<String, Map<String, User>> accounts = new HashMap<>();

    public synchronized User create(User user, RequestContext context) {
        return store(user, context);
    }

    public synchronized Optional<User> findById(String id, RequestContext context) {
        return Optional.ofNullable(in(context).get(id));
    }

    public synchronized Page<User> search(SearchQuery query, RequestContext context) {
        return query.select(in(context).values());
    }

    public synchronized User replace(User user, VersionCondition condition, RequestContext context) {
        condition.check(findById(user.getId(), context).orElseThrow(ResourceNotFoundException::new));
        return store(user, context);
    }

    public synchronized boolean delete(String id, VersionCondition condition, RequestContext context) {
        findById(id, context).ifPresent(condition::check);
        return in(context).remove(id) != null;
    }

    private User store(User user, RequestContext context) {
        for (User other : in(context).values()) {
            if (key(other).equals(key(user)) && !other.getId().equals(user.getId())) {
                throw new UniquenessException("userName");
            }
        }
        in(context).put(user.getId(), user);
        return user;
    }

    /** The unique value; a database has a unique index on it. */
    private static String key(User user) {
        return ComparisonForm.of(ResourceTypes.user().attribute("userName").orElseThrow(), user.getUserName());
    }

    private Map<String, User> in(RequestContext context) {
        return accounts.computeIfAbsent(context.organization(), organization -> new LinkedHashMap<>());
    }
}
