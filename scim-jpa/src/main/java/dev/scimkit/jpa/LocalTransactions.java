package dev.scimkit.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of the persistence provider, one for each thread at a time. */
final class LocalTransactions implements EntityTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(LocalTransactions.class);

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each factory has transactions of its own
    private final ThreadLocal<@Nullable EntityManager> running = new ThreadLocal<>();

    LocalTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T extends @Nullable Object> T run(boolean readOnly, Function<EntityManager, T> work) {
        EntityManager outer = running.get();
        if (outer != null) {
            return joined(outer, work);
        }
        EntityManager manager = factory.createEntityManager();
        running.set(manager);
        try {
            return inTransaction(manager, work);
        } finally {
            running.remove();
            close(manager);
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }

    private static <T extends @Nullable Object> T joined(EntityManager outer, Function<EntityManager, T> work) {
        try {
            return work.apply(outer);
        } catch (RuntimeException | Error failure) {
            EntityTransaction transaction = outer.getTransaction();
            if (!EntityTransactions.isHarmless(failure) && transaction.isActive()) {
                transaction.setRollbackOnly();
            }
            throw failure;
        }
    }

    private static <T extends @Nullable Object> T inTransaction(
            EntityManager manager, Function<EntityManager, T> work) {
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        boolean done = false;
        try {
            T result = work.apply(manager);
            if (transaction.getRollbackOnly()) { // a provider may roll back without telling
                throw new RollbackException("Work within the transaction failed, so that it cannot be committed");
            }
            transaction.commit();
            done = true;
            return result;
        } finally {
            if (!done && transaction.isActive()) {
                rollback(transaction);
            }
        }
    }

    /** If the connection is lost, the database undoes the transaction itself. */
    private static void rollback(EntityTransaction transaction) {
        try {
            transaction.rollback();
        } catch (RuntimeException lost) {
            LOG.debug("A transaction could not be rolled back", lost);
        }
    }

    /** The commit decides whether the work succeeded; a failure afterwards does not matter. */
    private static void close(EntityManager manager) {
        try {
            manager.close();
        } catch (RuntimeException lost) {
            LOG.debug("An entity manager could not be closed", lost);
        }
    }
}
