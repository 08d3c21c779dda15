package dev.scimkit.server.access.serviceuser;

import java.util.function.UnaryOperator;

/** Keeps service users in memory. Thread-safe. */
final class InMemoryServiceUserStore extends SnapshotStore {

    private volatile ServiceUsers serviceUsers = ServiceUsers.NONE;

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
