package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.store.Hooks;
import dev.scimkit.server.context.RequestContext;

/** Calls the rules of a mapping. */
final class RulesHooks<E, R extends Resource> implements Hooks {

    private final EntityMapping<E, R> mapping;

    RulesHooks(EntityMapping<E, R> mapping) {
        this.mapping = mapping;
    }

    @Override
    public void call(Moment moment, Object entity, Resource resource, RequestContext context) {
        EntityRules<? super E, ? super R> rules = mapping.rules();
        if (rules == null) {
            return;
        }
        E own = mapping.entity().cast(entity);
        R view = resource.as(mapping.view());
        switch (moment) {
            case BEFORE_CREATE -> rules.beforeCreate(own, view, context);
            case AFTER_CREATE -> rules.afterCreate(own, view, context);
            case BEFORE_REPLACE -> rules.beforeReplace(own, view, context);
            case AFTER_REPLACE -> rules.afterReplace(own, view, context);
            case BEFORE_DELETE -> rules.beforeDelete(own, view, context);
            case AFTER_DELETE -> rules.afterDelete(own, view, context);
        }
    }
}
