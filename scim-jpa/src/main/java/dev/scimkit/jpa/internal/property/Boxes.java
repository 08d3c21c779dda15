package dev.scimkit.jpa.internal.property;

import java.util.Map;

/** The classes of primitive values. */
final class Boxes {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class,
            double.class, Double.class,
            float.class, Float.class,
            byte.class, Byte.class,
            char.class, Character.class);

    private Boxes() {}

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }
}
