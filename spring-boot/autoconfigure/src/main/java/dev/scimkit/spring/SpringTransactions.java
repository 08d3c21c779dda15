package dev.scimkit.spring;

import dev.scimkit.jpa.EntityTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of Spring: what a change causes in the application, such as an event listener, belongs to it. */
final class SpringTransactions implements EntityTransactions {

    private final EntityManagerFactory factory;
    private final EntityManager current;
    private final TransactionTemplate reads;
    private final TransactionTemplate writes;

    SpringTransactions(EntityManagerFactory factory, PlatformTransactionManager manager) {
        this.factory = factory;
        this.current = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        reads.setReadOnly(true);
    }

    @Override
    public <T extends @Nullable Object> T run(boolean readOnly, Function<EntityManager, T> work) {
        TransactionTemplate template = readOnly ? reads : writes;
        return isJoined() ? joined(template, work) : template.execute(status -> work.apply(current));
    }

    /**
     * {@link TransactionTemplate} would mark the transaction for rollback on every exception, even one that the caller may
     * handle.
     */
    private <T extends @Nullable Object> T joined(TransactionTemplate template, Function<EntityManager, T> work) {
        try {
            return work.apply(current);
        } catch (RuntimeException | Error failure) {
            if (!EntityTransactions.isHarmless(failure)) {
                template.executeWithoutResult(TransactionStatus::setRollbackOnly);
            }
            throw failure;
        }
    }

    /** The entity manager may also belong to the request of a person, with "open in view". */
    @Override
    public boolean isRunning() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.hasResource(factory);
    }

    private boolean isJoined() {
        return TransactionSynchronizationManager.isActualTransactionActive() && current.isJoinedToTransaction();
    }
}
