package dev.scimkit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {

    @Test
    void requests_as_many_as_there_may_be_threads_run_at_the_same_time() throws Exception {
        ExecutorService threads = RequestThreads.create(8);
        try {
            CountDownLatch allRun = new CountDownLatch(8);
            List<Future<Boolean>> met = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                met.add(threads.submit(() -> {
                    allRun.countDown();
                    return allRun.await(1, TimeUnit.MINUTES);
                }));
            }
            for (Future<Boolean> one : met) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void more_requests_than_threads_are_all_run() throws Exception {
        ExecutorService threads = RequestThreads.create(2);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                results.add(threads.submit(() -> number));
            }
            for (int i = 0; i < 1_000; i++) {
                assertThat(results.get(i).get()).isEqualTo(i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void threads_find_the_classes_of_the_application_that_started_the_server() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(application);
            ExecutorService threads = RequestThreads.create(2);
            try {
                Future<ClassLoader> seen =
                        threads.submit(() -> Thread.currentThread().getContextClassLoader());
                assertThat(seen.get()).isSameAs(application);
            } finally {
                threads.shutdownNow();
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
