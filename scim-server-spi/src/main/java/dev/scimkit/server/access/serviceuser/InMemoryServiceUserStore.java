package dev.scimkit.server.access.serviceuser;

import java.util.function.UnaryOperator;

/** Keeps service users in memory, for tests and for configured service users. Thread-safe. */
public final class InMemoryServiceUserStore extends SnapshotStore {

    private volatile ServiceUsers serviceUsers = ServiceUsers.NONE;

    /** Makes an empty store. */
    public InMemoryServiceUserStore() {}

    @Override
    ServiceUsers current() {
        return serviceUsers;
    }

    @Override
    synchronized ServiceUsers change(UnaryOperator<ServiceUsers> change) {
        ServiceUsers before = serviceUsers;
        serviceUsers = change.apply(before);
        return before;
    }
}
