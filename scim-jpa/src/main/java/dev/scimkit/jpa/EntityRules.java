package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;

/**
 * An application's own rules for its entities. Every method is called in the transaction of the change; throw a
 * {@link dev.scimkit.core.error.ScimException} to refuse it, with the status and the sentence that the client is to see. What
 * is to happen after the commit, such as a mail, belongs in {@link dev.scimkit.server.event.ScimEvents}.
 *
 * <p>If another change came first, the transaction is undone and the change tried again, with all of these calls.
 *
 * <p>Changes of members by {@link dev.scimkit.server.repository.MembershipAware} do not call these methods.
 *
 * @param <E> the entity
 * @param <R> the view of the resources
 */
public interface EntityRules<E, R extends Resource> {

    /**
     * Called before an entity is stored for the first time. Its attributes are set; set here what else it needs.
     *
     * @param entity the new entity
     * @param resource what the client wants
     * @param context the organization and the caller
     */
    default void beforeCreate(E entity, R resource, RequestContext context) {}

    /**
     * Called after an entity was stored for the first time.
     *
     * @param entity the entity, with its id
     * @param resource what the client wanted
     * @param context the organization and the caller
     */
    default void afterCreate(E entity, R resource, RequestContext context) {}

    /**
     * Called before an entity is changed.
     *
     * @param entity the entity as it is stored
     * @param resource the new state that the client wants
     * @param context the organization and the caller
     */
    default void beforeReplace(E entity, R resource, RequestContext context) {}

    /**
     * Called after an entity was changed.
     *
     * @param entity the entity in its new state
     * @param resource the new state that the client wanted
     * @param context the organization and the caller
     */
    default void afterReplace(E entity, R resource, RequestContext context) {}

    /**
     * Called before an entity is deleted. It has left its groups.
     *
     * @param entity the entity
     * @param resource its state
     * @param context the organization and the caller
     */
    default void beforeDelete(E entity, R resource, RequestContext context) {}

    /**
     * Called after an entity was deleted.
     *
     * @param entity the entity, which is no longer managed
     * @param resource its last state
     * @param context the organization and the caller
     */
    default void afterDelete(E entity, R resource, RequestContext context) {}
}
