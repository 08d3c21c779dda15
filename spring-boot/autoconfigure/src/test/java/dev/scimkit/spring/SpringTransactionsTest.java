package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.jpa.EntityTransactions;
import dev.scimkit.server.repository.ResourceNotFoundException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Work within work is part of its transaction, and may fail without it. */
class SpringTransactionsTest {

    private final List<String> calls = new ArrayList<>();
    private final EntityManagerFactory factory = factory();
    private final JpaTransactionManager manager = new JpaTransactionManager(factory);
    private final EntityTransactions transactions = new SpringTransactions(factory, manager);

    @Test
    void run_failureWithinThatIsCaught_isCommitted() {
        String result = transactions.run(false, outer -> ignoringNotFound() + " done");

        assertThat(result).isEqualTo("ignored done");
        assertThat(calls).containsExactly("begin", "commit");
    }

    @Test
    void run_withinTransactionOfTheApplication_isPartOfIt() {
        String result = new TransactionTemplate(manager).execute(status -> ignoringNotFound());

        assertThat(result).isEqualTo("ignored");
        assertThat(calls).containsExactly("begin", "commit");
    }

    @Test
    void run_refusalWithinTransactionOfTheApplication_rollsItBack() {
        Answer answer = new Answer();

        assertThatThrownBy(() -> new TransactionTemplate(manager).executeWithoutResult(status -> answer.ignoring(400)))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(answer.caught).isEqualTo(400);
        assertThat(calls).containsExactly("begin", "rollback");
    }

    @Test
    void run_resourceThatTheEngineDoesNotFind_doesNotRollBack() {
        Answer answer = new Answer();

        new TransactionTemplate(manager).executeWithoutResult(status -> answer.ignoring(404));

        assertThat(answer.caught).isEqualTo(404);
        assertThat(calls).containsExactly("begin", "commit");
    }

    /** The application ignores an error and continues. */
    private final class Answer {
        private int caught;

        void ignoring(int status) {
            try {
                transactions.<String>run(false, inner -> {
                    throw ScimException.of(status, "refused");
                });
            } catch (ScimException refused) {
                caught = refused.error().status();
            }
        }
    }

    @Test
    void run_failure_isRolledBack() {
        assertThatThrownBy(() -> transactions.run(false, outer -> {
                    throw new ResourceNotFoundException();
                }))
                .isInstanceOf(ResourceNotFoundException.class);

        assertThat(calls).containsExactly("begin", "rollback");
    }

    private String ignoringNotFound() {
        try {
            return transactions.run(false, inner -> {
                throw new ResourceNotFoundException();
            });
        } catch (ResourceNotFoundException gone) {
            return "ignored";
        }
    }

    /** Takes the place of a persistence provider: it notes what happens to the transaction. */
    private EntityManagerFactory factory() {
        return fake(EntityManagerFactory.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "createEntityManager" -> entityManager();
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> 1;
            default -> defaultOf(method.getReturnType());
        });
    }

    private EntityManager entityManager() {
        boolean[] active = {false};
        boolean[] doomed = {false};
        EntityTransaction transaction = fake(EntityTransaction.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "isActive" -> {
                    return active[0];
                }
                case "getRollbackOnly" -> {
                    return doomed[0];
                }
                case "setRollbackOnly" -> doomed[0] = true;
                case "begin", "commit", "rollback" -> {
                    active[0] = method.getName().equals("begin");
                    // a provider rolls back what is committed although it was marked
                    calls.add(doomed[0] ? "rollback" : method.getName());
                }
                default -> {}
            }
            return defaultOf(method.getReturnType());
        });
        return fake(EntityManager.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getTransaction" -> transaction;
            case "isJoinedToTransaction" -> active[0];
            case "isOpen" -> true;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> 2;
            default -> defaultOf(method.getReturnType());
        });
    }

    private static Object defaultOf(Class<?> type) {
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
