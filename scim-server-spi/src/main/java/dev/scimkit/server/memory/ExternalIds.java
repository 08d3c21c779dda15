package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which resources have which {@code externalId}; clients see to it that it is unique, the service does not. */
final class ExternalIds {

    private final Map<String, Set<String>> idsByExternalId = new HashMap<>();

    /** The ids of the resources that have it. */
    Set<String> find(String externalId) {
        return idsByExternalId.getOrDefault(externalId, Set.of());
    }

    /** Moves a resource from its old to its new state; null before it is created and after it is deleted. */
    void replace(String id, @Nullable Resource before, @Nullable Resource after) {
        String old = before == null ? null : before.getExternalId();
        String now = after == null ? null : after.getExternalId();
        if (Objects.equals(old, now)) {
            return;
        }
        if (old != null) {
            Set<String> ids = new LinkedHashSet<>(find(old));
            ids.remove(id);
            put(old, ids);
        }
        if (now != null) {
            Set<String> ids = new LinkedHashSet<>(find(now));
            ids.add(id);
            put(now, ids);
        }
    }

    /** Most sets hold one id, which the immutable set does in little space. */
    private void put(String externalId, Set<String> ids) {
        if (ids.isEmpty()) {
            idsByExternalId.remove(externalId);
        } else {
            idsByExternalId.put(externalId, ids.size() == 1 ? Set.copyOf(ids) : ids);
        }
    }
}
