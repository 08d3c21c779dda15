package dev.scimkit.server.http;

import java.time.Duration;

/** Counts the requests that are being served, so that a server can stop between them. */
final class RequestsInFlight {

    private int running;
    private boolean draining;

    /** Whether the request may be served; {@link #leave} must be called then. */
    synchronized boolean enter() {
        if (draining) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void leave() {
        running--;
        notifyAll();
    }

    /** Lets nobody in any more, and waits until all have left or the time is over. */
    synchronized void drain(Duration longest) {
        draining = true;
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        try {
            while (running > 0 && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
