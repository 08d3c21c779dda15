package dev.scimkit.jpa;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionConflictException;
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
     * Runs work in the transaction of this thread, if there is one. The outer work then ends it, and can only roll it back if
     * this work throws something that is not {@linkplain #isHarmless harmless}. Without a transaction, one begins; it is
     * committed, or rolled back if the work throws.
     *
     * @param <T> the result of the work
     * @param readOnly whether the work only reads
     * @param work the work
     * @return the result of the work
     */
    <T extends @Nullable Object> T run(boolean readOnly, Function<EntityManager, T> work);

    /**
     * Tells whether joined work that failed leaves the transaction as it was, because it found out before it changed anything
     * that there is no such resource, or that it has another version. The work around it may then go on. After any other failure
     * an entity may be half changed: {@link #run} marks the transaction so that it can only be rolled back.
     *
     * @param failure what the work threw
     * @return true if the transaction may still be committed
     */
    static boolean isHarmless(Throwable failure) {
        return failure instanceof ResourceNotFoundException
                || (failure instanceof VersionConflictException conflict
                        && conflict.refusal().isEmpty())
                || (failure instanceof ScimException refused && refused.error().status() == 404);
    }

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
