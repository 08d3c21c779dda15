package dev.scimkit.quickstart;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;

/**
 * What the account lifecycle profile demands of an application, as far as a server without an application has it: nobody
 * signs in here, so no sessions have to end.
 */
final class DemandedParts {

    private static final Logger AUDIT = Logger.getLogger("dev.scimkit.quickstart.audit");

    private DemandedParts() {}

    /** Adds the parts; only {@code tokens} are accepted, since personal access tokens have no scope. */
    static void add(ScimService.Builder builder, Authenticator tokens) {
        builder.authenticator(tokens)
                .rateLimiter(new RequestsPerMinute(System::nanoTime))
                .events(new AuditLog())
                .deactivation(deactivation -> CompletableFuture.completedFuture(null), Duration.ofMinutes(5));
    }

    /** Logs who changed which resource; never what is in it. */
    private static final class AuditLog implements ScimEvents {

        @Override
        public void committed(ScimEvent event) {
            AUDIT.info(() -> line(event));
        }

        @Override
        public boolean needsContent() {
            return false;
        }
    }

    static String line(ScimEvent event) {
        Resource changed = Objects.requireNonNull(event.after() == null ? event.before() : event.after());
        return event.kind() + " " + changed.resourceType().name() + " " + changed.getId() + " by "
                + event.context().principal().name() + " in " + event.context().organization() + ", request "
                + event.context().requestId();
    }
}
