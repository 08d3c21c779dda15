package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.schema.ResourceType;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the changes of one resource that come at the same time go one after the other, so that they do not keep undoing
 * each other's attempts. What guarantees that no change is lost is the version, not this: other processes do not wait here.
 */
final class ResourceLocks {

    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** Runs a change of a resource; never from within another one. */
    <T> T hold(String organization, ResourceType type, String id, Supplier<T> change) {
        int hash = Objects.hash(organization, type.name(), id);
        ReentrantLock lock = stripes[Math.floorMod(hash ^ (hash >>> 16), STRIPES)];
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}
