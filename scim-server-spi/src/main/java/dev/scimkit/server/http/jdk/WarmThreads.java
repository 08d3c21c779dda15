package dev.scimkit.server.http.jdk;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A bounded pool that gives a task to the thread that was idle last: what it needs is still near the processor. A fixed
 * pool would wake the one that was idle longest, for each task another one.
 *
 * <p>Threads that are idle for a minute end. When all are busy, tasks wait, and one thread more hands them on in the order
 * in which they came.
 */
final class WarmThreads extends ThreadPoolExecutor {

    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor usher;

    WarmThreads(int maxThreads) {
        // Not being fair, this queue serves those who wait for a task last come, first served.
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

    /** Tasks that still wait for a thread are not run any more. */
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
