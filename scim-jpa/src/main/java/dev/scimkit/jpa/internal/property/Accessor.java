package dev.scimkit.jpa.internal.property;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one property: by its getter and setter if it has them, so that the rules in them apply, otherwise by its
 * field.
 */
final class Accessor {

    private static final String FINAL = "is final";

    private final String name;
    private final @Nullable Field field;
    private final @Nullable Field backing;
    private final @Nullable Method getter;
    private final @Nullable Method setter;
    private final @Nullable Method otherSetter;
    private final Class<?> type;

    private Accessor(
            String name,
            @Nullable Field field,
            @Nullable Field backing,
            @Nullable Method getter,
            List<Method> setters,
            List<Method> fluent,
            Class<?> type) {
        this.name = name;
        this.field = field;
        this.backing = backing;
        this.getter = getter;
        this.setter = setters.stream()
                .filter(each -> each.getParameterTypes()[0] == type)
                .findFirst()
                .or(() -> setters.stream()
                        .filter(each -> Boxes.boxed(each.getParameterTypes()[0]).isAssignableFrom(Boxes.boxed(type)))
                        .findFirst())
                .or(() -> fluent.stream().findFirst())
                .orElse(null);
        this.otherSetter = setter == null && !setters.isEmpty() ? setters.get(0) : null;
        this.type = type;
    }

    /**
     * Makes the accessor of a property.
     *
     * @param owner the class that has the property
     * @param name its name
     * @param member the field or getter that the persistence provider uses
     * @param plain whether only this member is used to read, as for collections, which the provider replaces
     */
    static Accessor of(Class<?> owner, String name, Member member, boolean plain) {
        Class<?> type = TypeArguments.type(owner, member);
        Class<?> erased = TypeArguments.erased(member);
        Method getter = plain && member instanceof Field ? null : getter(owner, name, erased);
        Field field = member instanceof Field found ? found : null;
        open(field, owner);
        open(getter, owner);
        Field backing = field == null ? backing(owner, name, erased) : field;
        Accessor accessor = new Accessor(
                name, field, backing, getter, Setters.named(owner, name), Setters.fluent(owner, name, type), type);
        open(accessor.setter, owner);
        return accessor;
    }

    Class<?> type() {
        return type;
    }

    /** Whether the property or its setter cannot take null. */
    boolean isPrimitive() {
        Method write = setter;
        return type.isPrimitive() || (write != null && write.getParameterTypes()[0].isPrimitive());
    }

    /** A setter that takes another type than the property's, so that it cannot be called; null if there is none. */
    @Nullable
    Method otherSetter() {
        return otherSetter;
    }

    /** Why the property cannot be set; null if it can. */
    @Nullable
    String obstacle() {
        Field direct = field;
        if (setter != null) {
            return null;
        }
        if (direct == null) {
            return "has no setter";
        }
        if (direct.getDeclaringClass().isRecord()) {
            return "is a component of a record";
        }
        return Modifier.isFinal(direct.getModifiers()) ? FINAL : null;
    }

    /** Whether it has the value that its class gave it. */
    boolean isFinal() {
        return FINAL.equals(obstacle());
    }

    /** Why no instance of a class can be made; null if one can. */
    static @Nullable String obstacle(Class<?> type) {
        if (type.isRecord()) {
            return "is a record";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "is abstract";
        }
        boolean isMade = Stream.of(type.getDeclaredConstructors()).anyMatch(each -> each.getParameterCount() == 0);
        return isMade ? null : "has no constructor without parameters";
    }

    @Nullable
    Object get(Object entity) {
        Method read = getter;
        Field direct = field;
        try {
            if (read != null) {
                return read.invoke(entity);
            }
            return direct == null ? null : direct.get(Proxies.unwrapped(entity));
        } catch (InvocationTargetException failure) {
            throw rethrown(failure);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed(name, entity.getClass()), closed);
        }
    }

    /** The value in a new entity: from the field if there is one, since a getter may need values that are not set yet. */
    @Nullable
    Object initial(Object entity) {
        try {
            Field direct = backing;
            Object value = direct == null ? null : direct.get(Proxies.unwrapped(entity));
            return value == null ? get(entity) : value;
        } catch (IllegalAccessException | RuntimeException unknown) {
            return null;
        }
    }

    void set(Object entity, @Nullable Object value) {
        Method write = setter;
        Field direct = field;
        try {
            if (write != null) {
                Setters.checkSame(write, name, entity, write.invoke(entity, value));
            } else if (direct != null) {
                direct.set(Proxies.unwrapped(entity), value);
            } else {
                throw new IllegalStateException("The property " + name + " of "
                        + entity.getClass().getName()
                        + " has no setter; map it as readOnly(), or with writtenBy(…)");
            }
        } catch (InvocationTargetException failure) {
            throw rethrown(failure);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed(name, entity.getClass()), closed);
        } catch (IllegalArgumentException otherType) {
            throw new IllegalStateException(
                    "The property " + name + " of " + entity.getClass().getName() + " is a " + type.getName()
                            + " and cannot have "
                            + (value == null ? null : "a " + value.getClass().getName())
                            + "; check the conversion of its mapping",
                    otherType);
        }
    }

    /** Makes an instance by the constructor without parameters, which entities and embeddables have. */
    static Object instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            open(constructor, type);
            return constructor.newInstance();
        } catch (InvocationTargetException failure) {
            throw rethrown(failure);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    type.getName() + " needs a constructor without parameters that can be called", impossible);
        }
    }

    /** The field behind a getter, if it has the usual name and can be read. */
    private static @Nullable Field backing(Class<?> owner, String name, Class<?> type) {
        for (Class<?> each = owner; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)
                        && field.getType() == type
                        && !Modifier.isStatic(field.getModifiers())) {
                    return field.trySetAccessible() ? field : null;
                }
            }
        }
        return null;
    }

    private static @Nullable Method getter(Class<?> owner, String name, Class<?> type) {
        for (String candidate : new String[] {"get" + capitalized(name), "is" + capitalized(name), name}) {
            Method method = method(owner, candidate);
            if (method != null && method.getReturnType() == type) {
                return method;
            }
        }
        return null;
    }

    private static @Nullable Method method(Class<?> owner, String name) {
        List<Method> found = methods(owner, name, 0);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The methods of a class and its superclasses, in an order that does not depend on the virtual machine. */
    static List<Method> methods(Class<?> owner, String name, int parameters) {
        List<Method> found = new ArrayList<>();
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == parameters
                            && !method.isBridge()
                            && !Modifier.isStatic(method.getModifiers())
                            && !Modifier.isAbstract(method.getModifiers()))
                    .sorted(Comparator.comparing(Method::toString))
                    .forEach(found::add);
        }
        return found;
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static void open(@Nullable AccessibleObject member, Class<?> owner) {
        if (member != null) {
            try {
                member.setAccessible(true);
            } catch (InaccessibleObjectException closed) {
                throw new IllegalArgumentException(closed(member.toString(), owner), closed);
            }
        }
    }

    private static String closed(String member, Class<?> owner) {
        return member + " cannot be accessed: open the package " + owner.getPackageName()
                + " to dev.scimkit.jpa, as it is to the persistence provider";
    }

    private static RuntimeException rethrown(InvocationTargetException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException thrown ? thrown : new IllegalStateException(cause);
    }
}
