package dev.scimkit.server.lifecycle;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * Ends what a user can still sign in or call APIs with: web sessions, API tokens, refresh tokens, personal access tokens, SSH
 * keys and device credentials. Only the application knows them; the service stores that the user is inactive.
 */
@FunctionalInterface
public interface DeactivationHandler {

    /**
     * Ends the user's sessions and credentials. Called on the thread of the request when the change is committed, before the
     * answer is sent; work that takes time belongs on another thread. What is disabled must be possible to enable again,
     * unless the user was deleted.
     *
     * @param deactivation who was deactivated, and until when it must be done
     * @return completes when everything has ended, exceptionally if something could not be ended
     */
    CompletionStage<?> deactivate(Deactivation deactivation);

    /**
     * A user who was deactivated or deleted.
     *
     * @param user the user as it is now, or was before it was deleted; without attributes that are never returned
     * @param deleted whether the user was deleted; otherwise {@code active} is false now
     * @param deadline when everything must have ended
     * @param context the organization and the caller
     */
    record Deactivation(Resource user, boolean deleted, Instant deadline, RequestContext context) {
        public Deactivation {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(deadline, "deadline");
            Objects.requireNonNull(context, "context");
        }
    }
}
