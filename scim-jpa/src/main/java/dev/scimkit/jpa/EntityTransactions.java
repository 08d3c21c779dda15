package dev.scimkit.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions: those of an {@link EntityManagerFactory}, or those of a framework.
 *
 * <p>An implementation passes an entity manager that belongs to the running transaction. It need not translate exceptions,
 * neither those of the work nor those of the commit.
 */
public interface EntityTransactions {

    /**
     * Runs work in the transaction of this thread if there is one, which then ends with the outer work. Otherwise it begins a
     * transaction, and commits it, or rolls it back if the work throws.
     *
     * @param <T> the result of the work
     * @param readOnly whether the work only reads
     * @param work the work
     * @return the result of the work
     */
    <T extends @Nullable Object> T run(boolean readOnly, Function<EntityManager, T> work);

    /**
     * Tells whether work of this thread would use an entity manager that others use, too, because a transaction is running, or
     * for another reason. What they have read must then stay managed. Otherwise a search that has to read many entities forgets
     * them as it goes.
     *
     * @return true by default, which is never wrong
     */
    default boolean isRunning() {
        return true;
    }

    /**
     * Makes the transactions of an application that manages none itself ({@code RESOURCE_LOCAL}).
     *
     * @param factory makes an entity manager for each transaction
     * @return the transactions
     */
    static EntityTransactions of(EntityManagerFactory factory) {
        return new LocalTransactions(factory);
    }
}
