package dev.scimkit.quickstart;

import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.ScimOperation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets each caller make a thousand requests in a second, counted over a minute. */
final class RequestsPerMinute implements RateLimiter {

    static final int MOST = 60_000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<Caller, Window> windows = new ConcurrentHashMap<>();

    /** Service users of several organizations may have the same name. */
    private record Caller(String organization, String name) {}

    /** The requests of one caller since a time. */
    private record Window(long begin, int requests) {}

    RequestsPerMinute(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Duration> delay(String organization, Principal principal, ScimOperation operation) {
        long now = nanoTime.getAsLong();
        Window window = windows.compute(
                new Caller(organizationOf(principal, organization), principal.name()),
                (caller, before) -> before == null || now - before.begin() >= MINUTE
                        ? new Window(now, 1)
                        : new Window(before.begin(), Math.min(before.requests(), MOST) + 1));
        return window.requests() <= MOST
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(window.begin() + MINUTE - now));
    }

    /** The caller's own, or else a caller could get more by asking for other organizations, which need not exist. */
    private static String organizationOf(Principal principal, String asked) {
        return principal.roles().keySet().stream().sorted().findFirst().orElse(asked);
    }
}
