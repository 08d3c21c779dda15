package dev.scimkit.server.http.jdk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time that the client of one exchange has to send its body. When it is over, the thread that waits for the client is
 * interrupted, which closes the connection: the JDK's server reads from an interruptible channel.
 */
final class ReadTimeout {

    /** Something that may wait for the client. */
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

    /** Reads, and fails when it takes longer than what is left of the time. */
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

    /** From here on no alarm interrupts; one that just did so is forgotten. */
    private synchronized void end() {
        waiting = false;
        if (over) {
            Thread.interrupted();
        }
    }
}
