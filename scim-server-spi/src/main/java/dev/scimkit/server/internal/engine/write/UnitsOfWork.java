package dev.scimkit.server.internal.engine.write;

import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.TransactionAware;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs changes of resources: in one transaction if the repository has transactions, again if another change came first,
 * and with listeners told after the commit.
 */
final class UnitsOfWork {

    private final ResourceLocks locks = new ResourceLocks();
    private final Retries retries;
    private final EventPublisher events;

    UnitsOfWork(Retries retries, EventPublisher events) {
        this.retries = retries;
        this.events = events;
    }

    /** Runs a change after other changes of the same resource in this process; must not be called within a unit of work. */
    <T extends @Nullable Object> T run(
            Exchange exchange, ServedType<?> served, String id, Function<UncommittedEvents, T> change) {
        String organization = exchange.context().organization();
        return telling(committed ->
                locks.hold(organization, served.type(), id, () -> commit(committed, exchange, served, change)));
    }

    /** Runs a change; must not be called within a unit of work. */
    <T extends @Nullable Object> T run(Exchange exchange, ServedType<?> served, Function<UncommittedEvents, T> change) {
        return telling(committed -> commit(committed, exchange, served, change));
    }

    /**
     * Runs a change in a unit of work of its own while another one is running without a transaction. Listeners are told
     * after the other one, even if it fails.
     */
    <T extends @Nullable Object> T runWhile(
            UncommittedEvents other, Exchange exchange, ServedType<?> served, Function<UncommittedEvents, T> change) {
        return commit(other.committed(), exchange, served, change);
    }

    /** Tells listeners without a lock: they may take their time, or change the same resource. */
    private <T extends @Nullable Object> T telling(Function<List<ScimEvent>, T> change) {
        List<ScimEvent> committed = new ArrayList<>();
        try {
            return change.apply(committed);
        } finally {
            events.tell(committed);
        }
    }

    private <T extends @Nullable Object> T commit(
            List<ScimEvent> committed, Exchange exchange, ServedType<?> served, Function<UncommittedEvents, T> change) {
        return retries.run(exchange, served, () -> {
            UncommittedEvents changes = new UncommittedEvents(events, exchange.context(), committed);
            T outcome = within(changes, exchange, served, () -> change.apply(changes));
            committed.addAll(changes.events());
            return outcome;
        });
    }

    /**
     * Runs work in a transaction of the type's repository, if it has transactions; joins a running one. The repository
     * may undo the work and run it again; the events of the undone work are dropped.
     */
    static <T extends @Nullable Object> T within(
            UncommittedEvents changes, Exchange exchange, ServedType<?> served, Supplier<T> work) {
        TransactionAware transactions = served.abilities().transactions();
        if (transactions == null) {
            return work.get();
        }
        int before = changes.events().size();
        return transactions.inTransaction(exchange.context(), () -> {
            changes.keepFirst(before);
            return work.get();
        });
    }
}
