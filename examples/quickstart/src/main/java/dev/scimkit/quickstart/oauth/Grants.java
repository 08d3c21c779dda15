package dev.scimkit.quickstart.oauth;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Keeps what administrators have approved, and the key that signs access tokens. Each call is atomic. */
public interface Grants {

    /** Adds a grant, and removes those that have expired. */
    void add(Grant grant, Instant now);

    Optional<Grant> find(String id);

    /** Replaces a grant unless its secret has changed meanwhile; returns whether it did. */
    boolean replace(Grant before, Grant after);

    void remove(String id);

    /** The key, as a JSON Web Key; made at the first call. */
    String signingKey(Supplier<String> newKey);

    /** Keeps everything in memory. */
    static Grants inMemory() {
        ConcurrentMap<String, Grant> all = new ConcurrentHashMap<>();
        AtomicReference<String> key = new AtomicReference<>("");
        return new Grants() {
            @Override
            public void add(Grant grant, Instant now) {
                all.values().removeIf(old -> !now.isBefore(old.expires()));
                all.put(grant.id(), grant);
            }

            @Override
            public Optional<Grant> find(String id) {
                return Optional.ofNullable(all.get(id));
            }

            @Override
            public boolean replace(Grant before, Grant after) {
                return all.replace(before.id(), before, after);
            }

            @Override
            public void remove(String id) {
                all.remove(id);
            }

            @Override
            public String signingKey(Supplier<String> newKey) {
                return key.updateAndGet(known -> known.isEmpty() ? newKey.get() : known);
            }
        };
    }
}
