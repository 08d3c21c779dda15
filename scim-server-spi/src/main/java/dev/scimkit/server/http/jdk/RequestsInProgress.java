package dev.scimkit.server.http.jdk;

import dev.scimkit.server.repository.UnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests that are being read, served or answered. Those whose caller is not (or not yet) authenticated have places
 * of their own, so that strangers never take those of callers. If all of their places are taken, the strangers that wait
 * longest for their own clients are cut off to make room for others.
 */
final class RequestsInProgress implements Executor {

    private static final int MAX_QUEUED = 1_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final ThreadLocal<RequestInProgress> CURRENT = new ThreadLocal<>();

    private final Executor threads;
    private final int maxStrangers;
    private final ClientTimeouts timeouts;
    private final Semaphore callerPlaces;
    private final Set<RequestInProgress> all = new HashSet<>();
    private final Set<RequestInProgress> callers = new HashSet<>();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private boolean stopping;

    /**
     * Begins without requests.
     *
     * @param threads runs them; it must have a thread for each
     * @param maxCallers how many authenticated ones are served at once
     * @param maxStrangers how many others there may be at once
     * @param timeouts how long clients may take
     */
    RequestsInProgress(Executor threads, int maxCallers, int maxStrangers, ClientTimeouts timeouts) {
        this.threads = threads;
        this.callerPlaces = new Semaphore(maxCallers, true);
        this.maxStrangers = maxStrangers;
        this.timeouts = timeouts;
    }

    /** Takes a request whose first octets have arrived; refuses it while stopping and if far too many wait. */
    @Override
    public synchronized void execute(Runnable request) {
        if (stopping || queue.size() >= MAX_QUEUED) {
            throw new RejectedExecutionException(stopping ? "The server is stopping" : "Too many requests wait");
        }
        queue.add(request);
        startQueued();
    }

    private void startQueued() {
        while (all.size() - callers.size() < maxStrangers && !queue.isEmpty()) {
            Runnable task = queue.remove();
            RequestInProgress request = new RequestInProgress(timeouts);
            all.add(request);
            try {
                threads.execute(() -> run(request, task));
            } catch (RejectedExecutionException noThread) {
                all.remove(request);
                throw noThread;
            }
        }
        notifyAll();
    }

    private void run(RequestInProgress request, Runnable task) {
        CURRENT.set(request);
        request.begin();
        try {
            task.run();
        } finally {
            CURRENT.remove();
            request.end();
            leave(request);
            remove(request);
        }
    }

    /** The request that this thread serves. */
    RequestInProgress current() {
        RequestInProgress request = CURRENT.get();
        if (request == null) {
            throw new IllegalStateException("This thread serves no request");
        }
        return request;
    }

    /** The caller of this thread's request is authenticated: waits for one of the places for callers. */
    void enter() {
        try {
            if (!callerPlaces.tryAcquire(timeouts.place().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new UnavailableException("The service is busy; try again later", RETRY_AFTER);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The service is stopping", RETRY_AFTER);
        }
        addCaller(current());
    }

    private synchronized void addCaller(RequestInProgress request) {
        callers.add(request);
        startQueued();
    }

    /** A request was answered: its place is free for the next caller. */
    void leave(RequestInProgress request) {
        if (removeCaller(request)) {
            callerPlaces.release();
        }
    }

    private synchronized boolean removeCaller(RequestInProgress request) {
        notifyAll();
        return callers.remove(request);
    }

    private synchronized void remove(RequestInProgress request) {
        all.remove(request);
        startQueued();
    }

    /** Cuts off slow clients, until the thread is interrupted. */
    void watch() {
        try {
            while (true) {
                awaitAny();
                Thread.sleep(timeouts.checkPeriod());
                check(System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitAny() throws InterruptedException {
        while (all.isEmpty()) {
            wait();
        }
    }

    private synchronized void check(long now) {
        all.forEach(request -> request.check(now));
        for (int i = 0; i < queue.size(); i++) {
            cutOffSlowest(now, request -> !callers.contains(request));
        }
        if (callerPlaces.hasQueuedThreads()) {
            cutOffSlowest(now, callers::contains);
        }
    }

    private void cutOffSlowest(long now, Predicate<RequestInProgress> which) {
        @Nullable
        RequestInProgress slowest = all.stream()
                .filter(which)
                .filter(request -> request.waitingFor(now) >= ClientTimeouts.PATIENCE.toNanos())
                .max(Comparator.comparingLong(request -> request.waitingFor(now)))
                .orElse(null);
        if (slowest != null) {
            slowest.cutOff();
        }
    }

    /** Refuses new requests, and waits for the heads of those that have just arrived. */
    synchronized void refuseOthers(Duration longest) {
        stopping = true;
        await(longest, request -> !request.hasHead());
    }

    /** Waits until the requests with a complete head are answered or the time is over. */
    synchronized void awaitAnswers(Duration longest) {
        await(longest, request -> request.hasHead() && !request.isAnswered());
    }

    private void await(Duration longest, Predicate<RequestInProgress> condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        try {
            while (left > 0 && (!queue.isEmpty() || all.stream().anyMatch(condition))) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
