package dev.scimkit.jpa.internal.store;

import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of entities: the persistence provider counts them, or a property without {@code @Version} does. */
final class Versions {

    private final EntityModel model;
    private final EntityReader reader;

    Versions(EntityModel model) {
        this.model = model;
        this.reader = new EntityReader(model);
    }

    /**
     * Keeps other transactions from changing an entity without @Version, where nothing would tell that they did.
     */
    void lock(EntityManager manager, Object entity) {
        Property version = model.parts().version();
        if (version == null || !version.isVersion()) {
            manager.lock(entity, LockModeType.PESSIMISTIC_WRITE);
            manager.refresh(entity);
        }
    }

    /** How a query locks entities that it reads to change them. */
    LockModeType lockOfQuery() {
        Property version = model.parts().version();
        return version == null || !version.isVersion() ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE;
    }

    /** The version changes with every change, even if it was one of a collection only. */
    void flush(EntityManager manager, Object entity, @Nullable String before) {
        Property version = model.parts().version();
        count(entity);
        manager.flush();
        if (version != null && version.isVersion() && Objects.equals(before, reader.version(entity))) {
            manager.lock(entity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            manager.flush();
        }
    }

    /** Counts a version that the provider does not count. */
    void count(Object entity) {
        Property version = model.parts().version();
        if (version != null && !version.isVersion()) {
            count(version, entity);
        }
    }

    private static void count(Property version, Object entity) {
        Number last = (Number) version.get(entity);
        long next = last == null ? 1 : last.longValue() + 1;
        if (version.type() == Long.class) {
            version.set(entity, next);
        } else if (version.type() == Integer.class) {
            version.set(entity, Math.toIntExact(next));
        } else {
            version.set(entity, (short) next);
        }
    }
}
