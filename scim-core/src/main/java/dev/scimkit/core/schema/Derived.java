package dev.scimkit.core.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Values that are computed from a part of a schema once, and live as long as it does.
 *
 * @param <S> the part of the schema
 */
final class Derived<S> {

    /** Replaced, never changed: it is read for each element and written a few times in all. */
    private volatile Map<Class<?>, Object> values = Map.of();

    <T> T get(S source, Class<T> kind, Function<? super S, ? extends T> work) {
        Object known = values.get(kind);
        return kind.cast(known == null ? put(kind, work.apply(source)) : known);
    }

    private synchronized Object put(Class<?> kind, Object made) {
        Object other = values.get(kind);
        if (other != null) {
            return other;
        }
        Map<Class<?>, Object> more = new HashMap<>(values);
        more.put(kind, made);
        values = Map.copyOf(more);
        return made;
    }
}
