package dev.scimkit.server.http.jdk;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Watches the time of all clients that are sending a body. */
final class ReadTimeouts implements AutoCloseable {

    private final Duration time;
    private final ScheduledThreadPoolExecutor alarms;

    ReadTimeouts(Duration time) {
        this.time = time;
        this.alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "scim-read-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
    }

    /** Starts the timeout of one exchange. */
    ReadTimeout begin() {
        return new ReadTimeout(alarms, time);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
