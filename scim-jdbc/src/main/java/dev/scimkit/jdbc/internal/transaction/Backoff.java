package dev.scimkit.jdbc.internal.transaction;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How often work runs again, and how long it waits before: a random part of a time that doubles with each attempt, so
 * that those who collided do not collide again.
 */
public final class Backoff {

    private static final int ATTEMPTS = 8;
    private static final long FIRST_MILLIS = 5;

    private final int attempts;
    private final DoubleSupplier random;
    private final Sleep sleep;

    /** Waits. */
    public interface Sleep {

        /**
         * Waits.
         *
         * @param time how long
         * @throws InterruptedException if the thread is to end
         */
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * Makes a policy.
     *
     * @param attempts how often the work runs at most
     * @param random numbers from 0 to below 1
     * @param sleep waits
     */
    public Backoff(int attempts, DoubleSupplier random, Sleep sleep) {
        this.attempts = attempts;
        this.random = random;
        this.sleep = sleep;
    }

    /** {@return the policy for applications: eight attempts, within about a second} */
    public static Backoff standard() {
        return new Backoff(
                ATTEMPTS, () -> ThreadLocalRandom.current().nextDouble(), time -> Thread.sleep(time.toMillis()));
    }

    /** Waits before the next attempt; returns false if there is none. */
    boolean await(int failedAttempts) {
        if (failedAttempts >= attempts) {
            return false;
        }
        long most = FIRST_MILLIS << failedAttempts;
        try {
            sleep.sleep(Duration.ofNanos((long) (random.getAsDouble() * most * 1_000_000)));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
