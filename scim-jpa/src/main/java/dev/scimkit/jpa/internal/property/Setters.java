package dev.scimkit.jpa.internal.property;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the methods that set a property, in the styles of JavaBeans, of Kotlin and of records. */
final class Setters {

    private Setters() {}

    /** Methods such as {@code setLogin}; of a property {@code isActive} also {@code setActive}, as Kotlin names it. */
    static List<Method> named(Class<?> owner, String name) {
        List<Method> setters = new ArrayList<>(Accessor.methods(owner, "set" + Accessor.capitalized(name), 1));
        if (name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2))) {
            String bare = name.substring(2);
            if (!hasField(owner, bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1))) {
                setters.addAll(Accessor.methods(owner, "set" + bare, 1));
            }
        }
        return setters;
    }

    private static boolean hasField(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredFields()).map(Field::getName).anyMatch(name::equals)) {
                return true;
            }
        }
        return false;
    }

    /** Methods with the name and exactly the type of the property that return nothing, or the entity. */
    static List<Method> fluent(Class<?> owner, String name, Class<?> type) {
        if (owner.isRecord()) {
            return List.of();
        }
        return Accessor.methods(owner, name, 1).stream()
                .filter(method -> Boxes.boxed(method.getParameterTypes()[0]) == Boxes.boxed(type))
                .filter(method -> isOfSetter(method.getReturnType(), owner))
                .toList();
    }

    private static boolean isOfSetter(Class<?> returned, Class<?> owner) {
        return returned == void.class || (returned != Object.class && returned.isAssignableFrom(owner));
    }

    /** A method that returns a changed copy looks like a fluent setter, and what it does would be lost. */
    static void checkSame(Method setter, String name, Object entity, @Nullable Object returned) {
        boolean isCopy = returned != null
                && setter.getName().equals(name)
                && setter.getReturnType() != setter.getParameterTypes()[0]
                && Proxies.unwrapped(returned) != Proxies.unwrapped(entity);
        if (isCopy) {
            throw new IllegalStateException(
                    setter + " returns another object instead of changing its own: map the property with writtenBy(…)");
        }
    }
}
