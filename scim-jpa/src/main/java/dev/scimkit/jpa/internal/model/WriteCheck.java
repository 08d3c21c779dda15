package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.definition.ListDefinition;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.property.Storage;
import org.jspecify.annotations.Nullable;

/**
 * Refuses mappings that write properties which cannot be set, so that each request would fail, or which the persistence
 * provider does not store, so that an answer would promise what is gone.
 */
final class WriteCheck {

    private final Class<?> entity;

    WriteCheck(Class<?> entity) {
        this.entity = entity;
    }

    /** The attribute of a resource: one that is stored once is published as immutable. */
    Binding value(Binding binding) {
        return check(binding, true);
    }

    /** A part of an element. Elements change places, and SCIM cannot say that one of them is immutable. */
    Binding element(Binding binding) {
        return check(binding, false);
    }

    private Binding check(Binding binding, boolean mayBeImmutable) {
        if (binding.readOnly()) {
            return binding;
        }
        String use = "the attribute " + binding.attribute();
        Property written = binding.written();
        if (binding.writer() == null) {
            checkSettable(written, use, "map it with writtenBy(…) or readOnly()");
            checkStored(written, use, mayBeImmutable);
        }
        Property key = binding.key();
        if (key != null) {
            checkSettable(key, "the key of " + use, "name a property that scimkit can set");
            checkKey(key, use, binding.isImmutable());
        }
        return binding;
    }

    private void checkSettable(Property property, String use, String advice) {
        String obstacle = property.obstacle();
        if (obstacle != null) {
            throw new IllegalArgumentException(entity.getName() + ": the property '" + property + "' of " + use
                    + " cannot be set, since it " + obstacle + ": " + advice);
        }
    }

    private void checkStored(Property written, String use, boolean mayBeImmutable) {
        Storage storage = written.storage();
        if (!storage.isFull() && !(mayBeImmutable && storage.isOnce())) {
            throw new IllegalArgumentException(message(written, use, storage)
                    + (storage.isOnce() ? ", so that changes of an element would be lost" : "")
                    + ": map it with readOnly() or writtenBy(…), or map the property that is stored");
        }
    }

    private void checkKey(Property key, String use, boolean isImmutable) {
        Storage storage = key.storage();
        if (!storage.isFull() && !(isImmutable && storage.isOnce())) {
            throw new IllegalArgumentException(message(key, "the key of " + use, storage)
                    + ", but scimkit writes keys: remove this annotation, or use lowerCase() instead of key(…)");
        }
    }

    /** The entity, which scimkit makes unless the application does. */
    void entity(EntityDefinition definition) {
        String obstacle = definition.factory() == null ? Property.obstacle(entity) : null;
        if (obstacle != null) {
            throw new IllegalArgumentException(
                    entity.getName() + " " + obstacle + ", so that scimkit cannot make one: use newEntity(…)");
        }
    }

    /** The embeddables or entities of a collection, which scimkit makes. */
    void elements(ListDefinition list, Class<?> element) {
        String obstacle = list.readOnly() ? null : Property.obstacle(element);
        if (obstacle != null) {
            throw new IllegalArgumentException(entity.getName() + ": the collection '" + list.collection()
                    + "' of the attribute " + list.attribute() + " contains " + element.getName() + ", which "
                    + obstacle
                    + ", so that scimkit cannot make one: map it with readOnly()");
        }
    }

    /** A collection whose elements clients write. */
    void collection(Elements list) {
        Storage storage = list.collection().storage();
        if (!list.readOnly() && !storage.isFull()) {
            throw new IllegalArgumentException(message(list.collection(), "the attribute " + list.attribute(), storage)
                    + ": map it with readOnly()");
        }
    }

    /** The JSON text of all other attributes. */
    @Nullable
    Property rest(@Nullable Property rest) {
        if (rest != null) {
            checkSettable(rest, "the rest", "name another property");
            if (!rest.storage().isFull()) {
                throw new IllegalArgumentException(message(rest, "the rest", rest.storage())
                        + ": remove this annotation, or name another property");
            }
        }
        return rest;
    }

    /** An id that the application or scimkit makes. */
    void id(Property id) {
        if (id.storage().notInserted() != null) {
            throw new IllegalArgumentException(message(id, "the attribute id", id.storage())
                    + ", so that answers would have an id that no row has: remove this annotation, or let the persistence"
                    + " provider make and read the id (@GeneratedValue, @Generated)");
        }
    }

    /** A version that scimkit counts. */
    @Nullable
    Property version(@Nullable Property version) {
        if (version != null && !version.isVersion()) {
            checkSettable(version, "the version", "use a property with @Version");
            if (version.storage().notUpdated() != null) {
                throw new IllegalArgumentException(message(version, "the version", version.storage())
                        + ", but scimkit counts it: use a property with @Version, or remove this annotation");
            }
        }
        return version;
    }

    /** The time of creation or of the last change. */
    @Nullable
    Binding time(@Nullable Binding time) {
        if (time != null) {
            checkSettable(time.property(), "the attribute " + time.attribute(), "name another property, or none");
        }
        return time;
    }

    /** The organization of new entities; those that the application makes have it already if it is not stored here. */
    @Nullable
    OrganizationProperty organization(@Nullable OrganizationProperty organization, EntityDefinition definition) {
        if (organization != null) {
            Property reference = organization.reference();
            Property written = reference == null ? organization.property() : reference;
            checkSettable(written, "the organization", "name a property that scimkit can set");
            Storage storage = written.storage();
            if (storage.notInserted() != null && !storage.generated() && definition.factory() == null) {
                throw new IllegalArgumentException(message(written, "the organization", storage)
                        + ", so that new entities would belong to none: name the property that is stored, such as"
                        + " tenant.slug, or set it with newEntity(…)");
            }
        }
        return organization;
    }

    /** What is true of all served entities. */
    Property restriction(Property property, Object value) {
        if (!property.type().isInstance(value)) {
            throw new IllegalArgumentException(entity.getName() + ": the property '" + property + "' of onlyWhere is a "
                    + property.type().getName() + ", but the value is a "
                    + value.getClass().getName()
                    + ": give a value of the property's type");
        }
        return property;
    }

    /** The reference of a join entity, whose column makes a user a member. */
    static @Nullable Property join(@Nullable Property reference, Class<?> join) {
        if (reference != null && reference.storage().notInserted() != null) {
            throw new IllegalArgumentException(
                    new WriteCheck(join).message(reference, "the members", reference.storage())
                            + ", so no member would be added: write the column by this property, or use @MapsId");
        }
        return reference;
    }

    private String message(Property property, String use, Storage storage) {
        String stored = storage.notInserted() == null
                ? "stored only when it is new"
                : storage.notUpdated() == null ? "not stored when it is new" : "not stored";
        return entity.getName() + ": the property '" + property + "' of " + use + " is " + stored + ", as "
                + storage.reason() + " says";
    }
}
