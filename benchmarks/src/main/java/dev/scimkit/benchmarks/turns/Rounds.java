package dev.scimkit.benchmarks.turns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;

/** Makes rounds of operations. */
interface Rounds {

    /**
     * Prepares a round; only what it returns is measured.
     *
     * @param times how many operations the round has
     */
    Callable<?> round(int times) throws Exception;

    /** An operation with a result. */
    interface Operation {
        Object run() throws Exception;
    }

    /** An operation with an answer, whose cost is so small that boxing would show. */
    interface Question {
        boolean ask() throws Exception;
    }

    static Rounds of(Operation operation) {
        return times -> () -> {
            for (int i = 0; i < times; i++) {
                Sink.take(operation.run());
            }
            return null;
        };
    }

    static Rounds ofQuestion(Question question) {
        return times -> () -> {
            int yes = 0;
            for (int i = 0; i < times; i++) {
                yes += question.ask() ? 1 : 0;
            }
            return yes;
        };
    }

    /** Keeps results, so that the compiler cannot drop the operation. */
    final class Sink {

        private static final VarHandle LAST;

        static {
            try {
                LAST = MethodHandles.lookup().findStaticVarHandle(Sink.class, "last", Object.class);
            } catch (ReflectiveOperationException impossible) {
                throw new ExceptionInInitializerError(impossible);
            }
        }

        @SuppressWarnings("unused")
        private static Object last;

        private Sink() {}

        static void take(Object result) {
            LAST.setOpaque(result);
        }
    }
}
