package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.schema.ResourceType;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes concurrent changes of one resource wait for each other, so that they do not cause each other to retry. Only the
 * version guarantees that no change is lost: other processes do not wait here.
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
