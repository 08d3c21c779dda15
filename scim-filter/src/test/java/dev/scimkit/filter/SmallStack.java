package dev.scimkit.filter;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Runs code in a thread with a stack of 256 kB, the smallest that the limits allow for. */
final class SmallStack {

    private static final int SIZE = 256 * 1024;

    private SmallStack() {}

    static <T> T call(Callable<T> code) throws Exception {
        FutureTask<T> task = new FutureTask<>(code);
        new Thread(null, task, "small", SIZE).start();
        return task.get();
    }
}
