package dev.scimkit.server.http.jdk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Counts the requests that are accepted but not yet answered, from the moment they are given to a thread, so that a
 * server can stop without breaking one off.
 */
final class RequestsInFlight {

    private int accepted;
    private int answered;
    private boolean draining;

    /**
     * Counts the tasks that a server gives to its threads. While draining, tasks are refused and their connections
     * closed.
     */
    Executor counting(Executor threads) {
        return request -> {
            accept();
            try {
                threads.execute(() -> run(request));
            } catch (RejectedExecutionException noThread) {
                forget();
                throw noThread;
            }
        };
    }

    /** A request was answered. Its connection may stay busy for a while, but draining does not wait for that. */
    synchronized void answered() {
        answered++;
        notifyAll();
    }

    /** The connection of an answered request is free again. */
    synchronized void released() {
        answered--;
    }

    /** Refuses new requests, and waits until the accepted ones are answered or the time is over. */
    synchronized void drain(Duration longest) {
        draining = true;
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        try {
            while (accepted > answered && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable request) {
        try {
            request.run();
        } finally {
            forget();
        }
    }

    private synchronized void accept() {
        if (draining) {
            throw new RejectedExecutionException("The server is stopping");
        }
        accepted++;
    }

    private synchronized void forget() {
        accepted--;
        notifyAll();
    }
}
