package dev.scimkit.server.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads that serve requests: virtual ones from Java 21 on, a bounded pool before. */
final class RequestThreads {

    private RequestThreads() {}

    static ExecutorService create(int maxThreads) {
        try {
            // Found by name since this is compiled for Java 17, which has no virtual threads.
            MethodHandle virtual = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) virtual.invokeExact();
        } catch (Throwable noVirtualThreads) {
            return mostRecentlyUsedFirst(maxThreads);
        }
    }

    /**
     * A pool that gives a request to the thread that was idle last: what it needs is still near the processor. A fixed
     * pool would wake the thread that was idle longest. Threads that are idle for a minute end.
     */
    private static ExecutorService mostRecentlyUsedFirst(int maxThreads) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new ForkJoinPool(
                maxThreads,
                pool -> {
                    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
                    thread.setContextClassLoader(loader);
                    return thread;
                },
                null,
                true);
    }
}
