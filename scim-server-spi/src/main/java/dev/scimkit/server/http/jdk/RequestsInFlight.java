package dev.scimkit.server.http.jdk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Counts the requests that were accepted and are not answered yet, from the moment they are given to a thread, so that a
 * server can stop between them.
 */
final class RequestsInFlight {

    private int accepted;
    private int answered;
    private boolean draining;

    /** Counts what a server gives to its threads; what comes while draining is refused, and its connection closed. */
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

    /** A request is answered, though its connection may be busy for a while: nobody waits for that. */
    synchronized void answered() {
        answered++;
        notifyAll();
    }

    /** The connection of a request that was answered is free again. */
    synchronized void released() {
        answered--;
    }

    /** Accepts no more, and waits until all that were accepted are answered or the time is over. */
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
