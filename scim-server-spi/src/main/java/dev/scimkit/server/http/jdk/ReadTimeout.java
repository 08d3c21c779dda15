package dev.scimkit.server.http.jdk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Limits the time that a client has to send the body of one exchange. When it is over, the waiting thread is
 * interrupted, which closes the connection, since the JDK's server reads from an interruptible channel.
 */
final class ReadTimeout {

    /** A read that may wait for the client. */
    @FunctionalInterface
    interface Read {
        int run() throws IOException;
    }

    private final ScheduledThreadPoolExecutor alarms;
    private final long deadline;
    private boolean waiting;
    private boolean over;

    ReadTimeout(ScheduledThreadPoolExecutor alarms, Duration time) {
        this.alarms = alarms;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** Reads, and fails if that takes longer than the remaining time. */
    int during(Read read) throws IOException {
        Thread reader = Thread.currentThread();
        ScheduledFuture<?> alarm = begin(reader);
        try {
            return read.run();
        } finally {
            end();
            alarm.cancel(false);
        }
    }

    private synchronized ScheduledFuture<?> begin(Thread reader) throws IOException {
        if (over) {
            throw new IOException("The client took too long to send its body");
        }
        waiting = true;
        return alarms.schedule(() -> ring(reader), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private synchronized void ring(Thread reader) {
        if (waiting) {
            over = true;
            reader.interrupt();
        }
    }

    /** Cancels the alarm, and clears an interrupt that it has already caused. */
    private synchronized void end() {
        waiting = false;
        if (over) {
            Thread.interrupted();
        }
    }
}
