package dev.scimkit.server.http.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that serve requests: virtual ones since Java 21, otherwise a bounded pool. */
final class RequestThreads {

    private RequestThreads() {}

    static ExecutorService create(int maxThreads) {
        try {
            // Looked up by name: this is compiled for Java 17, which has no virtual threads.
            MethodHandle virtual = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) virtual.invokeExact();
        } catch (Throwable noVirtualThreads) {
            return new WarmThreads(maxThreads);
        }
    }
}
