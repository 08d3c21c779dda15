package dev.scimkit.jdbc.internal.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The types whose resources are in the same database. */
public final class StoredTogether {

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final List<MembershipStore> memberships = new CopyOnWriteArrayList<>();

    /** Makes an empty set. */
    public StoredTogether() {}

    void add(String name) {
        names.add(name);
    }

    void add(MembershipStore members) {
        memberships.add(members);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    List<MembershipStore> memberships() {
        return memberships;
    }
}
