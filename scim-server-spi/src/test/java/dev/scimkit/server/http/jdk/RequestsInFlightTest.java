package dev.scimkit.server.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RequestsInFlightTest {

    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final RequestsInFlight inFlight = new RequestsInFlight();

    @Test
    void request_acceptedWithoutAThread_isWaitedFor() throws InterruptedException {
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
    void request_whileDraining_isRefused() {
        Executor threads = inFlight.counting(Runnable::run);
        inFlight.drain(LONG);
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void request_answeredOnABusyConnection_isNotWaitedFor() {
        inFlight.counting(Runnable::run).execute(() -> {
            inFlight.answered();
            assertDrainedAtOnce();
            inFlight.released();
        });
    }

    @Test
    void request_rejectedByTheThreads_isNotWaitedFor() {
        Executor full = request -> {
            throw new RejectedExecutionException();
        };
        assertThatThrownBy(() -> inFlight.counting(full).execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
        assertDrainedAtOnce();
    }

    /** Fails if draining waits for a request; only in a thread of its own can the wait be given up. */
    private void assertDrainedAtOnce() {
        assertTimeoutPreemptively(SHORT, () -> inFlight.drain(LONG));
    }

    /** Returns once draining has begun. */
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
