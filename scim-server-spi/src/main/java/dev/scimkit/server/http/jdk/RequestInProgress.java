package dev.scimkit.server.http.jdk;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request from its first octet until its connection is free again, and how long its client keeps it waiting. A client
 * that takes too long is cut off: the waiting thread is interrupted, which closes the connection, since the JDK's server
 * uses interruptible channels.
 */
final class RequestInProgress {

    /** Something that may wait for the client. */
    @FunctionalInterface
    interface Transfer {
        int run() throws IOException;
    }

    private final ClientTimeouts timeouts;
    private @Nullable Thread thread;
    private boolean waiting;
    private boolean cutOff;
    private long since;
    private long deadline;
    private long bodyDeadline;
    private volatile boolean hasHead;
    private volatile boolean answered;

    RequestInProgress(ClientTimeouts timeouts) {
        this.timeouts = timeouts;
    }

    /** A thread begins to read the head. */
    void begin() {
        thread = Thread.currentThread();
        beginWaiting(System.nanoTime() + timeouts.head().toNanos());
    }

    /** The head has arrived; fails if the client was cut off at this moment. */
    void headArrived() throws IOException {
        endWaiting();
        hasHead = true;
        bodyDeadline = System.nanoTime() + timeouts.body().toNanos();
        checkNotCutOff();
    }

    /** Waits for a part of the body. */
    int read(Transfer part) throws IOException {
        return during(bodyDeadline, part);
    }

    /** Writes the answer. */
    void write(Transfer answer) throws IOException {
        during(System.nanoTime() + timeouts.write().toNanos(), answer);
        answered = true;
    }

    /** Reads the rest of a refused body. */
    void linger(Transfer rest) throws IOException {
        during(System.nanoTime() + min(ClientTimeouts.LINGER, timeouts.body()).toNanos(), rest);
    }

    /** The thread continues with other work; an interruption that came too late is cleared here. */
    void end() {
        endWaiting();
    }

    boolean hasHead() {
        return hasHead;
    }

    boolean isAnswered() {
        return answered;
    }

    /** How long the client has kept the request waiting, in nanoseconds; negative if it does not. */
    synchronized long waitingFor(long now) {
        return waiting && !cutOff ? Math.max(0, now - since) : -1;
    }

    /** Cuts the client off if its time is over. */
    synchronized void check(long now) {
        if (now - deadline >= 0) {
            cutOff();
        }
    }

    /** Cuts the client off, unless the server is busy with its request. */
    synchronized void cutOff() {
        if (waiting && !cutOff && thread != null) {
            cutOff = true;
            thread.interrupt();
        }
    }

    private int during(long until, Transfer transfer) throws IOException {
        checkNotCutOff();
        beginWaiting(until);
        try {
            return transfer.run();
        } catch (IOException closed) {
            throw isCutOff() ? tooSlow() : closed;
        } finally {
            endWaiting();
        }
    }

    private synchronized void beginWaiting(long until) {
        waiting = true;
        since = System.nanoTime();
        deadline = until;
    }

    private synchronized void endWaiting() {
        waiting = false;
        if (cutOff) {
            Thread.interrupted();
        }
    }

    private void checkNotCutOff() throws IOException {
        if (isCutOff()) {
            throw tooSlow();
        }
    }

    private synchronized boolean isCutOff() {
        return cutOff;
    }

    private static IOException tooSlow() {
        return new SocketTimeoutException("The client took too long");
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
