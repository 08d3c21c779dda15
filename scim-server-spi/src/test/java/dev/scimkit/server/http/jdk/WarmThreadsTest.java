package dev.scimkit.server.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmThreadsTest {

    private final WarmThreads threads = new WarmThreads(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void tasks_upToTheBound_runAtTheSameTime() throws Exception {
        CountDownLatch allRun = new CountDownLatch(4);
        List<Future<Boolean>> met = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            met.add(threads.submit(() -> {
                allRun.countDown();
                return allRun.await(1, TimeUnit.MINUTES);
            }));
        }
        for (Future<Boolean> one : met) {
            assertThat(one.get()).isTrue();
        }
    }

    @Test
    void tasks_beyondTheBound_waitAndAreAllRun() throws Exception {
        CompletableFuture<String> release = new CompletableFuture<>();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<String>> results = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            results.add(threads.submit(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                synchronized (order) {
                    order.add(number);
                }
                String released = release.get();
                running.decrementAndGet();
                return released;
            }));
        }
        release.complete("released");
        for (Future<String> result : results) {
            assertThat(result.get(1, TimeUnit.MINUTES)).isEqualTo("released");
        }
        assertThat(most.get()).isBetween(1, 4);
        assertThat(order).hasSize(200).doesNotHaveDuplicates();
        assertThat(threads.getLargestPoolSize()).isEqualTo(4);
    }

    @Test
    void task_afterAnInterruptedOne_isNotInterrupted() throws Exception {
        WarmThreads single = new WarmThreads(1);
        try {
            CountDownLatch queued = new CountDownLatch(1);
            Future<Boolean> first = single.submit(() -> {
                queued.await();
                Thread.currentThread().interrupt();
                return true;
            });
            Future<Boolean> second = single.submit(() -> Thread.currentThread().isInterrupted());
            queued.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isFalse();
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void thread_endingWithAnError_leavesNoTaskWaiting() throws Exception {
        WarmThreads single = new WarmThreads(1);
        single.setThreadFactory(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((ended, error) -> {});
            return thread;
        });
        try {
            CountDownLatch queued = new CountDownLatch(1);
            single.execute(() -> {
                try {
                    queued.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                throw new AssertionError("on purpose");
            });
            Future<String> waiting = single.submit(() -> "run");
            queued.countDown();
            assertThat(waiting.get(1, TimeUnit.MINUTES)).isEqualTo("run");
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void threads_ofThePool_findTheClassesOfTheApplication() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(application);
            assertThat(threads.submit(() -> Thread.currentThread().getContextClassLoader())
                            .get())
                    .isSameAs(application);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void tasks_waitingAtShutdown_areDroppedAndThePoolEnds() throws Exception {
        WarmThreads single = new WarmThreads(1);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger later = new AtomicInteger();
        Future<Boolean> first = single.submit(() -> {
            started.countDown();
            return release.await(1, TimeUnit.MINUTES);
        });
        started.await();
        for (int i = 0; i < 10; i++) {
            single.execute(later::incrementAndGet);
        }

        single.shutdown();
        assertThatThrownBy(() -> single.execute(later::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
        release.countDown();

        assertThat(first.get()).isTrue();
        assertThat(single.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(later.get()).isZero();
    }
}
