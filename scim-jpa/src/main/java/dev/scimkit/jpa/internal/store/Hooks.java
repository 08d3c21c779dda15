package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;

/** The application's own rules. */
public interface Hooks {

    /** When the rules are called. */
    enum Moment {
        /** Before an entity is created. */
        BEFORE_CREATE,
        /** After it was created. */
        AFTER_CREATE,
        /** Before an entity is changed. */
        BEFORE_REPLACE,
        /** After it was changed. */
        AFTER_REPLACE,
        /** Before an entity is deleted. */
        BEFORE_DELETE,
        /** After it was deleted. */
        AFTER_DELETE
    }

    /**
     * Calls the rules.
     *
     * @param moment when
     * @param entity the entity
     * @param resource the new state; on deletion the last
     * @param context the organization and the caller
     */
    void call(Moment moment, Object entity, Resource resource, RequestContext context);
}
