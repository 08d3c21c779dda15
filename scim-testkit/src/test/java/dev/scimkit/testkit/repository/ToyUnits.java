package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.TransactionAware;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A {@link ToyRepository} with units of work that run one at a time. */
class ToyUnits<R extends Resource> extends ToyRepository<R> implements TransactionAware {

    private final ReentrantLock running = new ReentrantLock();
    private Map<Key, R> before = Map.of();

    ToyUnits(ResourceType type, Resource.Factory<R> factory) {
        super(type, factory);
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
        running.lock();
        try {
            if (running.getHoldCount() > 1) {
                T result = work.get();
                endInner();
                return result;
            }
            before = new LinkedHashMap<>(rows);
            return work.get();
        } catch (RuntimeException undone) {
            if (running.getHoldCount() == 1) {
                undo(before);
            }
            throw undone;
        } finally {
            running.unlock();
        }
    }

    void endInner() {
        // the outer unit continues
    }

    final void keepWhatIsThere() {
        before = new LinkedHashMap<>(rows);
    }

    void undo(Map<Key, R> state) {
        rows.clear();
        rows.putAll(state);
    }
}
