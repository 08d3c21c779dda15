package dev.scimkit.server.event;

/**
 * Sees every change after it was committed, for audit and for signals.
 *
 * <p>It is called on the thread of the request, before the response is sent. What it throws is logged and changes
 * neither the response nor what was committed.
 */
@FunctionalInterface
public interface ScimEvents {

    /**
     * Takes note of a change.
     *
     * @param event what was changed
     */
    void committed(ScimEvent event);
}
