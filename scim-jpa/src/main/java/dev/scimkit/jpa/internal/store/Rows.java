package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.jpa.internal.filter.Scope;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.OrganizationProperty;
import dev.scimkit.jpa.internal.model.Reference;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.property.Proxies;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the entities that a mapping serves. */
final class Rows {

    static final int AT_ONCE = 500;

    private final EntityModel model;

    Rows(EntityModel model) {
        this.model = model;
    }

    EntityModel model() {
        return model;
    }

    /** The condition that an entity belongs to the organization and is one of those that are served. */
    Predicate served(CriteriaBuilder builder, From<?, ?> from, String organization) {
        List<Predicate> conditions = new ArrayList<>();
        OrganizationProperty own = model.parts().organization();
        if (own != null) {
            Object value = own.value(organization);
            conditions.add(
                    value == null
                            ? builder.disjunction()
                            : builder.equal(own.property().in(from), value));
        }
        model.parts()
                .restrictions()
                .forEach((property, value) -> conditions.add(builder.equal(property.in(from), value)));
        return builder.and(conditions.toArray(Predicate[]::new));
    }

    /** Finds an entity by its id, compared exactly. */
    @Nullable
    Object find(EntityManager manager, String organization, String id) {
        return find(manager, organization, List.of(id), LockModeType.NONE, FlushModeType.AUTO)
                .get(id);
    }

    /** Finds an entity without storing first what was changed in others: half a change may break rules. */
    @Nullable
    Object stored(EntityManager manager, String organization, String id) {
        return find(manager, organization, List.of(id), LockModeType.NONE, FlushModeType.COMMIT)
                .get(id);
    }

    /** Finds an entity, and keeps others from changing it until the transaction ends. */
    @Nullable
    Object lock(EntityManager manager, String organization, String id) {
        return find(manager, organization, List.of(id), LockModeType.PESSIMISTIC_WRITE, FlushModeType.AUTO)
                .get(id);
    }

    /** Finds entities by their ids. */
    Map<String, Object> find(EntityManager manager, String organization, Collection<String> ids) {
        return find(manager, organization, ids, LockModeType.NONE, FlushModeType.AUTO);
    }

    private Map<String, Object> find(
            EntityManager manager,
            String organization,
            Collection<String> ids,
            LockModeType lock,
            FlushModeType flush) {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (List<Object> some : chunks(values(ids))) {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Object> query = builder.createQuery(Object.class);
            Root<?> root = query.from(model.entity());
            query.select(root)
                    .where(
                            served(builder, root, organization),
                            model.parts().id().property().in(root).in(some));
            TypedQuery<Object> found =
                    manager.createQuery(query).setLockMode(lock).setFlushMode(flush);
            for (Object entity : found.getResultList()) {
                Object own = Proxies.unwrapped(entity);
                String id = id(own);
                if (ids.contains(id)) {
                    byId.put(id, own);
                }
            }
        }
        return byId;
    }

    /** Finds out which ids exist. */
    List<String> existing(EntityManager manager, String organization, Collection<String> ids) {
        List<String> found = new ArrayList<>();
        Binding id = model.parts().id();
        for (List<Object> some : chunks(values(ids))) {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Object> query = builder.createQuery(Object.class);
            Root<?> root = query.from(model.entity());
            query.select(id.property().in(root))
                    .where(
                            served(builder, root, organization),
                            id.property().in(root).in(some));
            manager.createQuery(query).getResultList().forEach(value -> found.add(text(id, value)));
        }
        found.retainAll(ids);
        return found;
    }

    /** The values of the id's property; texts that no entity can have as its id are left out. */
    List<Object> values(Collection<String> ids) {
        List<Object> values = new ArrayList<>();
        for (String id : ids) {
            Object value = value(id);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object value(String id) {
        if (id.indexOf('\0') >= 0
                || !id.equals(new String(
                        id.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))) {
            return null;
        }
        try {
            return model.parts().id().conversion().convert(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    String id(Object entity) {
        return text(model.parts().id(), model.parts().id().property().get(entity));
    }

    static String text(Binding id, @Nullable Object value) {
        JsonNode shown = id.conversion().show(value);
        if (shown == null) {
            throw new IllegalStateException("An entity has no " + id.property());
        }
        return shown.stringValue();
    }

    /** Finds all entities that refer to another one, whether they are served or not. */
    List<Object> referring(EntityManager manager, Reference reference, Object target, LockModeType lock) {
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> root = query.from(model.entity());
        query.select(root).where(builder.equal(reference.association().in(root), target));
        List<Object> referring = new ArrayList<>();
        for (Object entity : manager.createQuery(query).setLockMode(lock).getResultList()) {
            Object own = Proxies.unwrapped(entity);
            if (lock != LockModeType.NONE) {
                manager.refresh(own); // another transaction may have changed it before the lock
            }
            Object now = reference.association().get(own);
            if (now != null && Proxies.unwrapped(now) == target) {
                referring.add(own);
            }
        }
        return referring;
    }

    /** Loads a collection of several entities at once. */
    void fetch(EntityManager manager, List<Object> entities, Property collection) {
        for (List<Object> some : chunks(entities)) {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Object> query = builder.createQuery(Object.class);
            Root<?> root = query.from(model.entity());
            collection.fetch(root);
            query.select(root).where(root.in(some));
            manager.createQuery(query).getResultList();
        }
    }

    /** Makes an entity of an organization, with the id of a resource unless it makes its own. */
    Object create(EntityManager manager, Object entity, String organization, String id) {
        OrganizationProperty own = model.parts().organization();
        if (own != null) {
            setOrganization(manager, entity, own, organization);
        }
        model.parts().entityId().complete(entity, id);
        new Restrictions(model.parts().restrictions()).set(entity);
        return entity;
    }

    private void setOrganization(EntityManager manager, Object entity, OrganizationProperty own, String organization) {
        Object value = own.value(organization);
        if (value == null) {
            throw noOrganization();
        }
        Property reference = own.reference();
        Class<?> referenced = own.referenced();
        String name = own.referencedName();
        if (reference == null || referenced == null || name == null) {
            own.property().set(entity, value);
            return;
        }
        if (value.equals(own.property().get(entity))) {
            return; // newEntity(…) has chosen a row
        }
        List<Object> found = firstTwo(manager, referenced, name, value);
        if (found.isEmpty()) {
            throw noOrganization();
        }
        if (found.size() > 1) {
            throw new IllegalStateException(referenced.getName() + " has several rows of the organization '"
                    + organization + "', and nothing says to which of them a new "
                    + model.entity().getName()
                    + " belongs. The path '" + own.property() + "' must lead to the organization's own entity, or"
                    + " newEntity(…) must set '" + reference + "'");
        }
        reference.set(entity, found.get(0));
    }

    private static List<Object> firstTwo(EntityManager manager, Class<?> entity, String property, Object value) {
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> root = query.from(entity);
        query.select(root).where(builder.equal(Scope.path(root, property), value));
        return manager.createQuery(query).setMaxResults(2).getResultList();
    }

    private static ScimException noOrganization() {
        return ScimException.of(404, "There is no such organization in the database");
    }

    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return chunks;
    }
}
