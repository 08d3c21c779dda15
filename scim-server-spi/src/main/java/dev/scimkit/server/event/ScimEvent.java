package dev.scimkit.server.event;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One committed change of one resource. Where no listener {@linkplain ScimEvents#needsContent needs} what is in resources, they
 * may lack all but their ids and versions.
 *
 * @param kind what was done
 * @param before the resource before, or null if it was created; without attributes that are never returned
 * @param after the resource now, or null if it was deleted; without attributes that are never returned
 * @param context the caller and the organization
 */
public record ScimEvent(
        Kind kind, @Nullable Resource before, @Nullable Resource after, RequestContext context) {

    /** What was done with the resource. */
    public enum Kind {
        /** It was created. */
        CREATED,
        /** It was replaced or patched. */
        MODIFIED,
        /** It was deleted. */
        DELETED
    }

    public ScimEvent {
        if ((kind == Kind.CREATED) != (before == null) || (kind == Kind.DELETED) != (after == null)) {
            throw new IllegalArgumentException("The event " + kind
                    + " has the wrong states: only CREATED has no 'before', and only DELETED has no 'after'");
        }
    }
}
