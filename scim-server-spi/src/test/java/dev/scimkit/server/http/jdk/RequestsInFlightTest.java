package dev.scimkit.server.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RequestsInFlightTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final RequestsInFlight inFlight = new RequestsInFlight();

    @Test
    void request_that_was_accepted_and_has_no_thread_yet_is_waited_for() throws InterruptedException {
        Deque<Runnable> queue = new ArrayDeque<>();
        inFlight.counting(queue::add).execute(() -> {});
        CountDownLatch drained = new CountDownLatch(1);
        Thread stopping = new Thread(() -> {
            inFlight.drain(LONG);
            drained.countDown();
        });
        stopping.start();
        awaitDraining();
        assertThat(drained.getCount()).isEqualTo(1);

        queue.remove().run();
        stopping.join();
        assertThat(drained.getCount()).isZero();
    }

    @Test
    void request_that_comes_while_draining_is_refused() {
        Executor threads = inFlight.counting(Runnable::run);
        inFlight.drain(LONG);
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void request_that_is_answered_is_not_waited_for_though_its_connection_is_busy() {
        inFlight.counting(Runnable::run).execute(() -> {
            inFlight.answered();
            inFlight.drain(LONG);
            inFlight.released();
        });
    }

    @Test
    void request_that_no_thread_takes_is_not_waited_for() {
        Executor full = request -> {
            throw new RejectedExecutionException();
        };
        assertThatThrownBy(() -> inFlight.counting(full).execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
        inFlight.drain(LONG);
    }

    /** Returns once nothing is accepted any more. */
    private void awaitDraining() {
        Executor threads = inFlight.counting(Runnable::run);
        boolean accepted = true;
        while (accepted) {
            try {
                threads.execute(() -> {});
            } catch (RejectedExecutionException draining) {
                accepted = false;
            }
            Thread.onSpinWait();
        }
    }
}
