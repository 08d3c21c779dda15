package dev.scimkit.server;

import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Optional;

/** A repository whose store is down. */
final class FailingRepository implements ResourceRepository<User> {

    private static IllegalStateException down() {
        return new IllegalStateException("jdbc:secret-host refused the password");
    }

    @Override
    public User create(User resource, RequestContext context) {
        throw down();
    }

    @Override
    public Optional<User> findById(String id, RequestContext context) {
        throw down();
    }

    @Override
    public Page<User> search(SearchQuery query, RequestContext context) {
        throw down();
    }

    @Override
    public User replace(User resource, VersionCondition condition, RequestContext context) {
        throw down();
    }

    @Override
    public boolean delete(String id, VersionCondition condition, RequestContext context) {
        throw down();
    }
}
