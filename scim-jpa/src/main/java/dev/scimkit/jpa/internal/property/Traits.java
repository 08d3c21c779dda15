package dev.scimkit.jpa.internal.property;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/**
 * What the last property of a path is.
 *
 * @param version whether the persistence provider counts it
 * @param generated whether the database or the persistence provider makes its values
 * @param id whether it is the id of its entity
 * @param optional whether it may be null
 * @param storage whether what it is set to is stored
 */
record Traits(boolean version, boolean generated, boolean id, boolean optional, Storage storage) {

    static final Traits NONE = new Traits(false, false, false, true, Storage.FULL);

    static Traits of(Attribute<?, ?> attribute, List<Storage.Place> places) {
        AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
        Storage storage = Storage.of(member, places);
        return attribute instanceof SingularAttribute<?, ?> singular
                ? new Traits(singular.isVersion(), storage.generated(), singular.isId(), singular.isOptional(), storage)
                : new Traits(false, false, false, true, storage);
    }
}
