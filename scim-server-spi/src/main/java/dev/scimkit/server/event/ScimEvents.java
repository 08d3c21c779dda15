package dev.scimkit.server.event;

import dev.scimkit.core.schema.ResourceType;

/**
 * Receives every committed change, for audit logs and notifications.
 *
 * <p>It is called on the thread of the request, before the response is sent. Exceptions are logged; they affect neither
 * the response nor the change.
 *
 * <p>Changes of one resource by concurrent requests may be received in either order: {@code meta.lastModified} tells which
 * is newer.
 */
@FunctionalInterface
public interface ScimEvents {

    /**
     * A change was committed.
     *
     * @param event the change
     */
    void committed(ScimEvent event);

    /**
     * Tells whether changes of resources of a type are received. The engine does not read what no listener receives.
     *
     * @param type the type
     * @return false to receive none of its changes; true unless overridden
     */
    default boolean concerns(ResourceType type) {
        return true;
    }

    /**
     * Tells whether what is in the resources matters. If it matters to no listener, the engine need not read it: before and
     * after a change, a group may then lack its members, for example. The id and the version are always there.
     *
     * @return false if the id is enough; true unless overridden
     */
    default boolean needsContent() {
        return true;
    }
}
