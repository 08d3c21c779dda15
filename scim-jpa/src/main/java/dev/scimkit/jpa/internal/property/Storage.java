package dev.scimkit.jpa.internal.property;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the persistence provider stores what a property is set to, as annotations say.
 *
 * @param notInserted the annotation that keeps it from being stored with a new entity, or null
 * @param notUpdated the annotation that keeps it from being stored with a change, or null
 * @param generated whether the provider or the database makes the values instead
 */
public record Storage(
        @Nullable String notInserted, @Nullable String notUpdated, boolean generated) {

    static final Storage FULL = new Storage(null, null, false);

    /** The class or the property before the rest of a path, with annotations that may be about it. */
    record Place(AnnotatedElement annotated, String rest) {

        /** A class and its superclasses. */
        static List<Place> of(Class<?> type, String rest) {
            List<Place> places = new ArrayList<>();
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                places.add(new Place(each, rest));
            }
            return places;
        }
    }

    /** {@return whether everything is stored} */
    public boolean isFull() {
        return notInserted == null && notUpdated == null;
    }

    /** {@return whether it is stored with a new entity, and never changed} */
    public boolean isOnce() {
        return notInserted == null && notUpdated != null;
    }

    /** {@return the annotation that keeps something from being stored; empty if everything is} */
    public String reason() {
        String insert = notInserted;
        String update = notUpdated;
        return insert != null ? insert : update == null ? "" : update;
    }

    /**
     * Reads the annotations of a property.
     *
     * @param member its field or getter
     * @param places where overrides may be, those that win first
     */
    static Storage of(AnnotatedElement member, List<Place> places) {
        return Stream.<Supplier<Storage>>of(
                        () -> ofMember(member),
                        () -> columns(member, places),
                        () -> ofId(member, places),
                        () -> ofClass(places))
                .map(Supplier::get)
                .filter(storage -> !storage.isFull())
                .findFirst()
                .orElse(FULL);
    }

    private static Storage ofMember(AnnotatedElement member) {
        OneToOne one = member.getAnnotation(OneToOne.class);
        if (one != null && !one.mappedBy().isEmpty()) {
            return never("@OneToOne(mappedBy)");
        }
        ManyToMany many = member.getAnnotation(ManyToMany.class);
        if (many != null && !many.mappedBy().isEmpty()) {
            return never("@ManyToMany(mappedBy)");
        }
        String computed = HibernateAnnotations.computed(member);
        if (computed != null) {
            return never(computed);
        }
        String generation = member.isAnnotationPresent(GeneratedValue.class)
                ? "@GeneratedValue"
                : HibernateAnnotations.generation(member);
        return generation == null ? once(HibernateAnnotations.once(member)) : new Storage(generation, generation, true);
    }

    private static Storage ofId(AnnotatedElement member, List<Place> places) {
        boolean isId = member.isAnnotationPresent(Id.class)
                || places.stream().anyMatch(place -> place.annotated().isAnnotationPresent(EmbeddedId.class));
        return once(isId ? "@Id" : null);
    }

    private static Storage ofClass(List<Place> places) {
        for (Place place : places) {
            if (place.annotated() instanceof Class<?> type && HibernateAnnotations.isReadOnly(type)) {
                return once("@Immutable");
            }
        }
        return FULL;
    }

    private static Storage once(@Nullable String annotation) {
        return annotation == null ? FULL : new Storage(null, annotation, false);
    }

    private static Storage never(String annotation) {
        return new Storage(annotation, annotation, false);
    }

    /** The outermost override wins, as the specification says (Jakarta Persistence 3.2, section 11.1.4). */
    private static Storage columns(AnnotatedElement member, List<Place> places) {
        for (Place place : places) {
            Column column = override(place);
            if (column != null) {
                return of(column);
            }
            JoinColumn[] joins = associationOverride(place);
            if (joins.length > 0) {
                return of(joins);
            }
        }
        Column column = member.getAnnotation(Column.class);
        return column != null ? of(column) : of(member.getAnnotationsByType(JoinColumn.class));
    }

    private static @Nullable Column override(Place place) {
        return all(place.annotated(), AttributeOverride.class, each -> isFor(each.name(), place))
                .map(AttributeOverride::column)
                .findFirst()
                .orElse(null);
    }

    private static JoinColumn[] associationOverride(Place place) {
        return all(place.annotated(), AssociationOverride.class, each -> isFor(each.name(), place))
                .map(AssociationOverride::joinColumns)
                .findFirst()
                .orElse(new JoinColumn[0]);
    }

    private static <A extends Annotation> Stream<A> all(AnnotatedElement place, Class<A> type, Predicate<A> test) {
        return Stream.of(place.getAnnotationsByType(type)).filter(test);
    }

    /** Of collections and maps the overrides begin with {@code value}. */
    private static boolean isFor(String name, Place place) {
        return name.equals(place.rest()) || name.equals("value." + place.rest());
    }

    private static Storage of(Column column) {
        return of("@Column", !column.insertable(), !column.updatable());
    }

    /** With some columns that are written, such as those of a composite key, the reference is written. */
    private static Storage of(JoinColumn... columns) {
        boolean isAny = columns.length > 0;
        return of(
                "@JoinColumn",
                isAny && Stream.of(columns).noneMatch(JoinColumn::insertable),
                isAny && Stream.of(columns).noneMatch(JoinColumn::updatable));
    }

    private static Storage of(String annotation, boolean notInserted, boolean notUpdated) {
        return new Storage(
                notInserted ? annotation + "(insertable = false)" : null,
                notUpdated ? annotation + "(updatable = false)" : null,
                false);
    }
}
