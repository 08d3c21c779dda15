package dev.scimkit.jpa.internal.property;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Finds the entity behind a proxy of Hibernate, whose fields are empty. Other providers have no proxies. */
public final class Proxies {

    private static final String PROXY = "org.hibernate.proxy.HibernateProxy";

    private Proxies() {}

    /**
     * Finds the entity behind a proxy.
     *
     * @param entity an entity or a proxy
     * @return the entity, loaded
     */
    public static Object unwrapped(Object entity) {
        for (Class<?> type : entity.getClass().getInterfaces()) {
            if (type.getName().equals(PROXY)) {
                Object initializer = call(call(entity, type, "asHibernateProxy"), type, "getHibernateLazyInitializer");
                Class<?> lazy = initializer == null ? type : lazyInitializer(type);
                Object found = call(initializer, lazy, "getImplementation");
                return found == null ? entity : found;
            }
        }
        return entity;
    }

    private static Class<?> lazyInitializer(Class<?> proxy) {
        try {
            return proxy.getMethod("getHibernateLazyInitializer").getReturnType();
        } catch (NoSuchMethodException other) {
            throw new IllegalStateException("This version of Hibernate is not known to scimkit", other);
        }
    }

    private static @Nullable Object call(@Nullable Object target, Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            return method.invoke(target);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("This version of Hibernate is not known to scimkit", other);
        }
    }
}
