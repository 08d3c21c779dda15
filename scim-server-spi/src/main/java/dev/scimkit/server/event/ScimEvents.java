package dev.scimkit.server.event;

/**
 * Receives every committed change, for audit logs and notifications.
 *
 * <p>It is called on the thread of the request, before the response is sent. Exceptions are logged; they affect neither
 * the response nor the change.
 */
@FunctionalInterface
public interface ScimEvents {

    /**
     * A change was committed.
     *
     * @param event the change
     */
    void committed(ScimEvent event);
}
