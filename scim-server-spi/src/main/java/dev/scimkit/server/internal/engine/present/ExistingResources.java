package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.ExistingIds;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the types of the resources that references name: with one call for each type and thousand ids, not for each id.
 */
public final class ExistingResources {

    /** The most ids that a repository is asked for in one call. */
    static final int BATCH = 1_000;

    private final Exchange exchange;
    private Map<List<String>, Set<String>> asked = Map.of();
    private Map<List<String>, Map<String, String>> found = Map.of();

    public ExistingResources(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Notes that the resource with an id is to be looked up.
     *
     * @param id the id
     * @param types the names of the types that it may have, the most likely one first
     */
    public void ask(String id, List<String> types) {
        if (asked.isEmpty()) {
            asked = new LinkedHashMap<>();
        }
        asked.computeIfAbsent(types, unused -> new LinkedHashSet<>()).add(id);
    }

    /**
     * Looks up the ids in the repositories that are {@link ExistingIds}. A reference that can have only one type is trusted
     * if its repository is not.
     */
    public void find() {
        find(types -> types.size() == 1);
    }

    /** Looks up the ids, one by one if the repository cannot look up several. */
    public void findAll() {
        find(types -> null);
    }

    private void find(Function<List<String>, @Nullable Boolean> trusted) {
        if (!asked.isEmpty()) {
            found = new HashMap<>();
            asked.forEach((types, ids) -> found.put(types, find(types, ids, trusted.apply(types))));
        }
    }

    /** Whether nothing was noted. */
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** The type of the resource with an id that was looked up; null if there is no such resource. */
    public @Nullable String typeOf(String id, List<String> types) {
        return found.getOrDefault(types, Map.of()).get(id);
    }

    /** The ids among those found that no longer exist; not of types that need no such check. */
    public Set<String> deletedMeanwhile(Predicate<String> unchecked) {
        Set<String> deleted = new LinkedHashSet<>();
        found.forEach((types, typeById) -> {
            Set<String> ids = new LinkedHashSet<>();
            typeById.forEach((id, type) -> {
                if (!unchecked.test(type)) {
                    ids.add(id);
                }
            });
            if (!ids.isEmpty()) {
                deleted.addAll(ids);
                deleted.removeAll(find(types, ids, null).keySet());
            }
        });
        return deleted;
    }

    /** Asks the types in turn, each for the ids that are not found yet. */
    private Map<String, String> find(List<String> types, Set<String> ids, @Nullable Boolean trusted) {
        Map<String, String> typeById = new HashMap<>();
        for (String typeName : types) {
            ServedType<?> served = exchange.types().named(typeName);
            Set<String> missing = missing(ids, typeById);
            if (served != null && !missing.isEmpty()) {
                Set<String> existing = existing(served, missing, trusted);
                for (String id : missing) {
                    if (existing.contains(id)) {
                        typeById.put(id, typeName);
                    }
                }
            }
        }
        return typeById;
    }

    private static Set<String> missing(Set<String> ids, Map<String, String> found) {
        if (found.isEmpty()) {
            return ids;
        }
        Set<String> missing = new LinkedHashSet<>(ids);
        missing.removeAll(found.keySet());
        return missing;
    }

    /** The ids of resources of a type; without {@link ExistingIds} all or none if trust decides, else after look-ups. */
    private Set<String> existing(ServedType<?> served, Set<String> ids, @Nullable Boolean trusted) {
        ExistingIds able = served.abilities().existing();
        if (able != null) {
            return ids.size() <= BATCH
                    ? able.existing(Collections.unmodifiableSet(ids), exchange.context())
                    : existingInBatches(able, ids);
        }
        if (trusted != null) {
            return trusted ? ids : Set.of();
        }
        return findEach(served, ids);
    }

    private Set<String> existingInBatches(ExistingIds able, Set<String> ids) {
        Set<String> existing = new HashSet<>();
        inBatches(ids, batch -> existing.addAll(able.existing(batch, exchange.context())));
        return existing;
    }

    /** Splits many ids into batches, which a database can take as parameters of one query. */
    static void inBatches(Collection<String> ids, Consumer<Collection<String>> action) {
        if (ids.size() <= BATCH) {
            action.accept(ids);
            return;
        }
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            action.accept(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private <R extends Resource> Set<String> findEach(ServedType<R> served, Collection<String> ids) {
        Set<String> existing = new HashSet<>();
        for (String id : ids) {
            if (served.repository().findById(id, exchange.context()).isPresent()) {
                existing.add(id);
            }
        }
        return existing;
    }
}
