package dev.scimkit.server.memory;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets of ids by key, each in the order in which its ids were added. One thread at a time may change it; any number may read
 * it without a lock, since a set is replaced and never changed.
 */
final class IdsByKey {

    private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();

    Set<String> get(String key) {
        return sets.getOrDefault(key, Set.of());
    }

    void add(String key, String id) {
        Set<String> before = get(key);
        if (before.isEmpty()) {
            sets.put(key, Set.of(id)); // most sets have one id, for which the immutable set needs little space
        } else if (!before.contains(id)) {
            Set<String> after = new LinkedHashSet<>(before);
            after.add(id);
            sets.put(key, after);
        }
    }

    void remove(String key, String id) {
        Set<String> before = get(key);
        if (!before.contains(id)) {
            return;
        }
        if (before.size() == 1) {
            sets.remove(key);
            return;
        }
        Set<String> after = new LinkedHashSet<>(before);
        after.remove(id);
        sets.put(key, after.size() == 1 ? Set.copyOf(after) : after);
    }
}
