package dev.scimkit.server.access.serviceuser;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A store whose content is one immutable set of service users. */
abstract class SnapshotStore implements WritableServiceUserStore {

    /** Returns the current set. */
    abstract ServiceUsers current();

    /** Replaces the current set in one step; returns the previous one. */
    abstract ServiceUsers change(UnaryOperator<ServiceUsers> change);

    @Override
    public final Optional<ServiceUser> findByToken(String sha256) {
        return current().findByToken(sha256);
    }

    @Override
    public final Optional<ServiceUser> findById(String id) {
        return current().findById(id);
    }

    @Override
    public final List<ServiceUser> all() {
        return current().all();
    }

    @Override
    public final void put(ServiceUser serviceUser) {
        change(users -> users.with(serviceUser));
    }

    @Override
    public final boolean remove(String id) {
        return change(users -> users.without(id)).findById(id).isPresent();
    }

    @Override
    public final void addToken(String id, ServiceUser.TokenHash token) {
        change(users -> users.withToken(id, token));
    }

    @Override
    public final boolean removeToken(String sha256) {
        return change(users -> users.withoutToken(sha256)).findByToken(sha256).isPresent();
    }
}
