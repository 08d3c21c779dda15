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
        Object found = ask(entity, "getImplementation");
        return found == null ? entity : found;
    }

    /**
     * Finds the id of an entity that need not be loaded for it.
     *
     * @param entity an entity or a proxy
     * @return the id, or null if the entity is not a proxy
     */
    static @Nullable Object idOf(Object entity) {
        return ask(entity, "getIdentifier");
    }

    private static @Nullable Object ask(Object entity, String question) {
        for (Class<?> type : entity.getClass().getInterfaces()) {
            if (type.getName().equals(PROXY)) {
                Object initializer = call(entity, type, "getHibernateLazyInitializer");
                return initializer == null ? null : call(initializer, lazyInitializer(type), question);
            }
        }
        return null;
    }

    private static Class<?> lazyInitializer(Class<?> proxy) {
        try {
            return proxy.getMethod("getHibernateLazyInitializer").getReturnType();
        } catch (NoSuchMethodException other) {
            throw new IllegalStateException("This version of Hibernate is not known to scimkit", other);
        }
    }

    private static @Nullable Object call(Object target, Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            return method.invoke(target);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("This version of Hibernate is not known to scimkit", other);
        }
    }
}
