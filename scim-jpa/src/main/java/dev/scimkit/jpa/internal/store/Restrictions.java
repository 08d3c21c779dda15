package dev.scimkit.jpa.internal.store;

import dev.scimkit.jpa.internal.property.Property;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes sure that a new entity is one of those that are served: otherwise it would be created and not found. */
final class Restrictions {

    private final Map<Property, Object> all;

    Restrictions(Map<Property, Object> all) {
        this.all = all;
    }

    /** Gives a new entity what all served ones have. What belongs to another entity is that of others, too. */
    void set(Object entity) {
        all.forEach((property, value) -> {
            boolean isOwn = isKnown(property) && !property.isOfOtherEntity() && property.obstacle() == null;
            if (isOwn && !isSame(property.get(entity), value)) {
                property.set(entity, value);
            }
        });
    }

    /** Fails if an attribute or a rule of the application has taken a new entity out of those that are served. */
    void check(Object entity) {
        all.forEach((property, value) -> {
            if (isKnown(property) && !isSame(property.get(entity), value)) {
                throw new IllegalStateException("A new " + entity.getClass().getName() + " would not be found: its '"
                        + property
                        + "' is not what onlyWhere(…) says. Let newEntity(…), the rules and the attributes of"
                        + " the mapping leave it as it is");
            }
        });
    }

    /** Entities are the same if their rows are, and a column that the database fills is not known yet. */
    private static boolean isKnown(Property property) {
        return !property.isReference() && property.storage().notInserted() == null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both are of the same class
    private static boolean isSame(@Nullable Object present, Object wanted) {
        return (present instanceof Comparable comparable && present.getClass() == wanted.getClass())
                ? comparable.compareTo(wanted) == 0
                : Objects.equals(present, wanted);
    }
}
