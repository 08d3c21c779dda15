package dev.scimkit.server.http.jdk;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A bounded pool that gives a task to the thread that was idle last, whose data is still in the processor's caches. A
 * fixed pool would wake the thread that was idle longest, a different one for each task.
 *
 * <p>Threads that are idle for a minute end. If all are busy, tasks wait, and one more thread hands them on in order of
 * arrival.
 */
final class WarmThreads extends ThreadPoolExecutor {

    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor usher;

    WarmThreads(int maxThreads) {
        // An unfair queue: the thread that began to wait last gets the next task.
        super(0, maxThreads, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(false));
        usher = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        usher.allowCoreThreadTimeOut(true);
        setRejectedExecutionHandler((task, pool) -> waitForThread(task));
    }

    private void waitForThread(Runnable task) {
        if (isShutdown()) {
            throw new RejectedExecutionException("The server is stopping");
        }
        usher.execute(() -> {
            try {
                getQueue().put(task);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Drops tasks that still wait for a thread. */
    @Override
    public void shutdown() {
        super.shutdown();
        usher.shutdownNow();
    }

    @Override
    public List<Runnable> shutdownNow() {
        usher.shutdownNow();
        return super.shutdownNow();
    }
}
