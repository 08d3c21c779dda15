package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.resource.Resource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stored resource together with what the service adds to it.
 *
 * @param <R> the view of the stored resource
 */
public final class WholeResource<R extends Resource> extends Resource {

    private final R stored;

    WholeResource(R stored, ObjectNode whole) {
        super(stored.resourceType(), whole);
        this.stored = stored;
    }

    /** The resource as it is stored. */
    public R stored() {
        return stored;
    }
}
