package dev.scimkit.quickstart;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.event.ScimEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;

/**
 * What the account lifecycle profile demands of an application, as far as a server without one can do it: nobody signs in
 * here, so no sessions have to end.
 */
final class DemandedParts {

    private static final Logger AUDIT = Logger.getLogger("dev.scimkit.quickstart.audit");

    private DemandedParts() {}

    /** Adds the parts; only {@code tokens} are accepted, since personal access tokens have no scope. */
    static void add(ScimService.Builder builder, Authenticator tokens) {
        builder.authenticator(tokens)
                .rateLimiter(new RequestsPerMinute(System::nanoTime))
                .events(DemandedParts::log)
                .deactivation(deactivation -> CompletableFuture.completedFuture(null), Duration.ofMinutes(5));
    }

    private static void log(ScimEvent event) {
        AUDIT.info(() -> event.kind() + " by " + event.context().principal().name() + " in "
                + event.context().organization() + ", request "
                + event.context().requestId());
    }
}
