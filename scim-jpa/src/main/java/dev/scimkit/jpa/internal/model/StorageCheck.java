package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.property.Storage;
import org.jspecify.annotations.Nullable;

/** Refuses mappings that write properties which the persistence provider does not store: an answer would promise what is gone. */
final class StorageCheck {

    private final Class<?> entity;

    StorageCheck(Class<?> entity) {
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
        Property written = binding.written();
        Storage storage = written.storage();
        String use = "the attribute " + binding.attribute();
        boolean isStored = storage.isFull() || (mayBeImmutable && storage.isOnce());
        if (!isStored && !binding.readOnly() && binding.writer() == null) {
            throw new IllegalArgumentException(message(written, use, storage)
                    + (storage.isOnce() ? ", so that changes of an element would be lost" : "")
                    + ": map it with readOnly() or writtenBy(…), or map the property that is stored");
        }
        Property key = binding.key();
        if (key != null && !binding.readOnly() && !key.storage().isFull()) {
            Storage ofKey = key.storage();
            if (!(ofKey.isOnce() && binding.isImmutable())) {
                throw new IllegalArgumentException(message(key, "the key of " + use, ofKey)
                        + ", but scimkit writes keys: remove this annotation, or use lowerCase() instead of key(…)");
            }
        }
        return binding;
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
        if (rest != null && !rest.storage().isFull()) {
            throw new IllegalArgumentException(
                    message(rest, "the rest", rest.storage()) + ": remove this annotation, or map another property");
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
        if (version != null && !version.isVersion() && version.storage().notUpdated() != null) {
            throw new IllegalArgumentException(message(version, "the version", version.storage())
                    + ", but scimkit counts it: use a property with @Version, or remove this annotation");
        }
        return version;
    }

    /** The organization of new entities, unless they are made by the application, which then sets it. */
    @Nullable
    OrganizationProperty organization(@Nullable OrganizationProperty organization, EntityDefinition definition) {
        if (organization != null && definition.factory() == null) {
            Property reference = organization.reference();
            Property written = reference == null ? organization.property() : reference;
            Storage storage = written.storage();
            if (storage.notInserted() != null && !storage.generated()) {
                throw new IllegalArgumentException(message(written, "the organization", storage)
                        + ", so that new entities would belong to none: name the property that is stored, such as"
                        + " tenant.slug, or set it with newEntity(…)");
            }
        }
        return organization;
    }

    /** The reference of a join entity, whose column makes a user a member. */
    static @Nullable Property join(@Nullable Property reference, Class<?> join) {
        if (reference != null && reference.storage().notInserted() != null) {
            throw new IllegalArgumentException(
                    new StorageCheck(join).message(reference, "the members", reference.storage())
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
