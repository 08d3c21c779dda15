package dev.scimkit.server;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ResourceRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Repositories in memory between whose calls something else happens. */
final class InterruptedRepository {

    private int callsBefore = -1;
    private Runnable interruption = () -> {};
    private boolean happened;

    /** Lets something happen before the call with a number, counted from 0 over all repositories. */
    void before(int call, Runnable what) {
        callsBefore = call;
        interruption = what;
        happened = false;
    }

    /** Whether there were enough calls for it. */
    boolean hasHappened() {
        return happened;
    }

    /**
     * Makes a repository.
     *
     * @param changesMembers whether it is {@link MembershipAware}
     */
    @SuppressWarnings("unchecked")
    <R extends Resource> ResourceRepository<R> repository(
            ResourceType type, Resource.Factory<R> factory, boolean changesMembers) {
        InMemoryRepository<R> store = new InMemoryRepository<>(type, factory);
        List<Class<?>> interfaces =
                new ArrayList<>(List.of(ResourceRepository.class, GroupsOfMember.class, ExistingIds.class));
        if (changesMembers) {
            interfaces.add(MembershipAware.class);
        }
        return (ResourceRepository<R>) Proxy.newProxyInstance(
                getClass().getClassLoader(), interfaces.toArray(Class<?>[]::new), (proxy, method, arguments) -> {
                    if (callsBefore-- == 0) {
                        happened = true;
                        interruption.run();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
