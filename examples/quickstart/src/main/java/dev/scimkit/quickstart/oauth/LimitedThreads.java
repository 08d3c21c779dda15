package dev.scimkit.quickstart.oauth;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads for requests that need milliseconds. One that takes longer waits for its client: it is interrupted when its time
 * is over, and earlier if all threads are busy. The JDK's HTTP server then closes the connection.
 */
final class LimitedThreads implements Executor, AutoCloseable {

    private final int max;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, daemons());
    private final Set<Running> running = new LinkedHashSet<>();

    LimitedThreads(int max, Duration limit) {
        this.max = max;
        this.limit = limit;
        alarms.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "oauth");
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public synchronized void execute(Runnable request) {
        if (running.size() >= max) {
            if (running.size() >= 2 * max) {
                throw new RejectedExecutionException("Too many requests");
            }
            Optional<Running> oldest =
                    running.stream().filter(one -> !one.isInterrupted()).findFirst();
            oldest.ifPresent(Running::interrupt);
        }
        Running next = new Running(request);
        running.add(next);
        threads.execute(next);
    }

    private synchronized void remove(Running ended) {
        running.remove(ended);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        alarms.shutdownNow();
    }

    private final class Running implements Runnable {

        private final Runnable request;
        private @Nullable Thread thread;
        private boolean interrupted;

        Running(Runnable request) {
            this.request = request;
        }

        @Override
        public void run() {
            begin();
            Future<?> alarm = alarms.schedule(this::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                request.run();
            } finally {
                alarm.cancel(false);
                end();
                remove(this);
            }
        }

        private synchronized void begin() {
            thread = Thread.currentThread();
            if (interrupted) {
                thread.interrupt();
            }
        }

        /** An interruption that came too late must not reach the thread's next request. */
        private synchronized void end() {
            thread = null;
            if (interrupted) {
                Thread.interrupted();
            }
        }

        synchronized boolean isInterrupted() {
            return interrupted;
        }

        synchronized void interrupt() {
            interrupted = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
