package dev.scimkit.published;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a value of any type that a method of the public API takes, so that each method can be called. */
final class Samples {

    private static final int DEPTH = 4;

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Set<Class<?>> impossible = new HashSet<>();

    Samples() {
        made.put(String.class, "sample");
        made.put(CharSequence.class, "sample");
        made.put(Object.class, "sample");
        made.put(int.class, 1);
        made.put(long.class, 1L);
        made.put(boolean.class, true);
        made.put(double.class, 1.0);
        made.put(Integer.class, 1);
        made.put(Long.class, 1L);
        made.put(Boolean.class, true);
        made.put(URI.class, URI.create("https://app.example/scim"));
        made.put(Instant.class, Instant.EPOCH);
        made.put(Duration.class, Duration.ofSeconds(1));
        made.put(Clock.class, Clock.systemUTC());
        made.put(List.class, List.of());
        made.put(Collection.class, List.of());
        made.put(Iterable.class, List.of());
        made.put(Set.class, Set.of());
        made.put(Map.class, Map.of());
        made.put(Optional.class, Optional.empty());
        made.put(Class.class, String.class);
    }

    /** Keeps a value, for types that cannot be guessed. */
    <T> void put(Class<T> type, T value) {
        made.put(type, value);
    }

    Optional<Object> of(Class<?> type) {
        return Optional.ofNullable(of(type, 0));
    }

    private Object of(Class<?> type, int depth) {
        Object known = made.get(type);
        if (known != null || depth > DEPTH || impossible.contains(type)) {
            return known;
        }
        Object value = make(type, depth);
        if (value != null) {
            made.put(type, value);
        } else if (depth == 0) {
            impossible.add(type);
        }
        return value;
    }

    private Object make(Class<?> type, int depth) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object called = ways(type)
                .map(way -> call(way, depth))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .findFirst()
                .orElse(null);
        if (called != null) {
            return called;
        }
        if (type.isInterface() && !type.isSealed()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "toString" -> "sample";
                        case "hashCode" -> 1;
                        case "equals" -> false;
                        default -> of(method.getReturnType(), 1);
                    });
        }
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(each -> of(each, depth + 1))
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The ways to make a value that the type itself has, the simplest first. */
    private static Stream<Executable> ways(Class<?> type) {
        Stream<Method> factories = Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type);
        Stream<Constructor<?>> constructors =
                Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type.getConstructors());
        return Stream.<Executable>concat(factories, constructors)
                .filter(way -> way.getDeclaringClass().getName().startsWith("dev.scimkit."))
                .sorted(Comparator.comparing(Executable::getParameterCount).thenComparing(Executable::toString));
    }

    private Optional<Object> call(Executable way, int depth) {
        Object[] arguments = new Object[way.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = of(way.getParameterTypes()[i], depth + 1);
            if (arguments[i] == null) {
                return Optional.empty();
            }
        }
        try {
            return Optional.ofNullable(invoke(way, null, arguments));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        }
    }

    static Object invoke(Executable way, Object receiver, Object[] arguments) throws InvocationTargetException {
        try {
            return way instanceof Method method
                    ? method.invoke(receiver, arguments)
                    : ((Constructor<?>) way).newInstance(arguments);
        } catch (IllegalAccessException | InstantiationException impossible) {
            throw new InvocationTargetException(impossible);
        }
    }
}
