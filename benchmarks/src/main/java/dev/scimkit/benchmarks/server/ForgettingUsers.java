package dev.scimkit.benchmarks.server;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Users in memory. Those that were created last can be removed again, so that the store does not grow. */
final class ForgettingUsers implements ResourceRepository<User> {

    private final InMemoryRepository<User> users;
    private final Deque<String> created = new ArrayDeque<>();
    private RequestContext lastContext;

    ForgettingUsers(InMemoryRepository<User> users) {
        this.users = users;
    }

    void forget(int count) {
        for (int i = 0; i < count; i++) {
            users.delete(created.removeLast(), VersionCondition.any(), lastContext);
        }
    }

    @Override
    public User create(User user, RequestContext context) {
        created.addLast(user.getId());
        lastContext = context;
        return users.create(user, context);
    }

    @Override
    public Optional<User> findById(String id, RequestContext context) {
        return users.findById(id, context);
    }

    @Override
    public Page<User> search(SearchQuery query, RequestContext context) {
        return users.search(query, context);
    }

    @Override
    public User replace(User user, VersionCondition condition, RequestContext context) {
        return users.replace(user, condition, context);
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        return users.delete(id, condition, context);
    }
}
