package dev.scimkit.jpa.internal.property;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property of an entity, possibly of one that it embeds or refers to: {@code username}, {@code address.city}. */
public final class Property {

    private final @Nullable Class<?> owner;
    private final String path;
    private final List<Step> steps;
    private final Class<?> type;
    private final boolean version;
    private final boolean generated;
    private final boolean foreignId;
    private final boolean primitive;
    private final boolean optional;
    private final Storage storage;

    /** One name of the path. */
    private record Step(String name, Accessor accessor, boolean association, boolean shared) {
        static Step of(Attribute<?, ?> attribute, Accessor accessor) {
            return new Step(
                    attribute.getName(),
                    accessor,
                    attribute.isAssociation(),
                    attribute.getPersistentAttributeType() == PersistentAttributeType.MANY_TO_ONE);
        }
    }

    private Property(@Nullable Class<?> owner, String path, List<Step> steps, Class<?> type, Traits traits) {
        this.owner = owner;
        this.path = path;
        this.generated = traits.generated();
        this.foreignId = traits.id() && steps.stream().anyMatch(Step::association);
        this.steps = List.copyOf(steps);
        this.primitive = type.isPrimitive()
                || (!steps.isEmpty() && steps.get(steps.size() - 1).accessor().isPrimitive());
        this.type = Boxes.boxed(type);
        this.version = traits.version();
        this.optional = traits.optional();
        this.storage = traits.storage();
    }

    /**
     * The element of a collection of simple values.
     *
     * @param type the class of the elements
     * @return the property
     */
    public static Property element(Class<?> type) {
        return new Property(null, "", List.of(), type, Traits.NONE);
    }

    /**
     * Finds a property.
     *
     * @param owner the entity or embeddable
     * @param path the names, separated by points
     * @param use what it is used for, for error messages
     * @return the property
     * @throws IllegalArgumentException if there is no such property
     */
    public static Property of(ManagedType<?> owner, String path, String use) {
        List<Step> steps = new ArrayList<>();
        List<Storage.Place> places = new ArrayList<>();
        String rest = path;
        ManagedType<?> current = owner;
        Traits traits = Traits.NONE;
        Class<?> type = owner.getJavaType();
        for (String name : path.split("\\.", -1)) {
            if (current == null) {
                throw new IllegalArgumentException(owner.getJavaType().getName() + ": the property '" + path + "' of "
                        + use + " continues after a simple value");
            }
            Attribute<?, ?> attribute = Attributes.find(current, name, use);
            Accessor accessor =
                    Accessor.of(current.getJavaType(), name, attribute.getJavaMember(), attribute.isCollection());
            steps.add(Step.of(attribute, accessor));
            type = attribute.isCollection() ? attribute.getJavaType() : accessor.type();
            places.addAll(Storage.Place.of(current.getJavaType(), rest));
            rest = rest.substring(Math.min(rest.length(), name.length() + 1));
            places.add(new Storage.Place((AnnotatedElement) attribute.getJavaMember(), rest));
            traits = Traits.of(attribute, places);
            Type<?> next = attribute instanceof SingularAttribute<?, ?> singular ? singular.getType() : null;
            current = next instanceof ManagedType<?> managed ? managed : null;
        }
        return new Property(owner.getJavaType(), path, steps, type, traits);
    }

    /** {@return the names, separated by points} */
    public String path() {
        return path;
    }

    /** {@return the class of its values, boxed} */
    public Class<?> type() {
        return type;
    }

    /**
     * Finds a setter that takes another type than that of the property, and whose rules would not apply.
     *
     * @return the setter, or null if there is none, or another one that can be called
     */
    public @Nullable Method otherSetter() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).accessor().otherSetter();
    }

    /** {@return why it cannot be set, as the rest of a sentence about it; null if it can} */
    public @Nullable String obstacle() {
        String found = null;
        for (int i = steps.size() - 1; i >= 0 && found == null; i--) {
            Accessor accessor = steps.get(i).accessor();
            String own = i < steps.size() - 1 && accessor.isFinal() ? null : accessor.obstacle();
            String made = i == steps.size() - 1 ? null : Accessor.obstacle(accessor.type());
            found = made == null ? own : "belongs to " + accessor.type().getName() + ", which " + made;
        }
        return found;
    }

    /**
     * Finds out why no instance of a class can be made.
     *
     * @param type the class
     * @return the reason, as the rest of a sentence about the class; null if one can
     */
    public static @Nullable String obstacle(Class<?> type) {
        return Accessor.obstacle(type);
    }

    /** {@return whether it is a reference to another entity, or a property of one} */
    public boolean isOfOtherEntity() {
        return steps.stream().anyMatch(Step::association);
    }

    /** {@return whether it is a reference to another entity} */
    public boolean isReference() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).association();
    }

    /** {@return whether it, or the parameter of its setter, cannot be null} */
    public boolean isPrimitive() {
        return primitive;
    }

    /** {@return whether it is the id of another entity, which must not be written} */
    public boolean isForeignId() {
        return foreignId;
    }

    /** {@return whether it belongs to another entity, to which more than one may refer} */
    public boolean isShared() {
        return steps.stream().limit(Math.max(0, steps.size() - 1)).anyMatch(Step::shared);
    }

    /** {@return whether the database or the persistence provider makes its values} */
    public boolean isGenerated() {
        return generated;
    }

    /** {@return whether it may be null, as {@code optional} of its annotation says} */
    public boolean isOptional() {
        return optional;
    }

    /** {@return whether the persistence provider stores what it is set to} */
    public Storage storage() {
        return storage;
    }

    /** {@return whether the persistence provider counts it, as {@code @Version} says} */
    public boolean isVersion() {
        return version;
    }

    /**
     * Reads the property.
     *
     * @param owner the entity
     * @return its value, or null if it or what it belongs to is null
     */
    public @Nullable Object get(Object owner) {
        Object current = owner;
        for (int i = 0; i < steps.size(); i++) {
            if (current == null) {
                return null;
            }
            Object known = foreignId && i == steps.size() - 1 ? Proxies.idOf(current) : null;
            current = known == null ? steps.get(i).accessor().get(current) : known;
        }
        return current;
    }

    /**
     * Writes the property. What it belongs to is made if it is missing, unless the value is null.
     *
     * @param owner the entity
     * @param value the value
     */
    public void set(Object owner, @Nullable Object value) {
        Object current = owner;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            Object next = step.accessor().get(current);
            if (next == null) {
                if (value == null) {
                    return;
                }
                next = Accessor.instance(step.accessor().type());
                step.accessor().set(current, next);
            }
            current = next;
        }
        steps.get(steps.size() - 1).accessor().set(current, value);
    }

    /**
     * Finds out what the property has in a new instance of its class.
     *
     * @return the value, or null if there is none or no instance can be made
     */
    public @Nullable Object initial() {
        Class<?> made = owner;
        try {
            return made == null ? null : initial(Accessor.instance(made));
        } catch (RuntimeException impossible) {
            return null;
        }
    }

    /**
     * Finds out what the property has in a new instance.
     *
     * @param instance the new instance; what the property belongs to may be missing
     * @return the value, or null if there is none or its getter fails
     */
    public @Nullable Object initial(Object instance) {
        Object current = instance;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            Object next = step.accessor().initial(current);
            current = next == null ? Accessor.instance(step.accessor().type()) : next;
        }
        return steps.get(steps.size() - 1).accessor().initial(current);
    }

    /**
     * Names the property in a query.
     *
     * @param from the entity or element in the query
     * @return the expression
     */
    public Expression<?> in(From<?, ?> from) {
        Path<?> current = from;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean joined = step.association() && i < steps.size() - 1 && current instanceof From;
            current = joined ? join((From<?, ?>) current, step.name()) : current.get(step.name());
        }
        return current;
    }

    /**
     * Joins the collection or entity that the property is.
     *
     * @param from the entity in the query
     * @return the join
     */
    public Join<?, ?> join(From<?, ?> from) {
        From<?, ?> current = from;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            current = join(current, step.name());
        }
        return current.join(steps.get(steps.size() - 1).name());
    }

    /**
     * Loads the collection with the entities of a query.
     *
     * @param from the entity in the query
     */
    public void fetch(From<?, ?> from) {
        FetchParent<?, ?> current = from;
        for (Step step : steps) {
            current = current.fetch(step.name(), JoinType.LEFT);
        }
    }

    private static Join<?, ?> join(From<?, ?> from, String name) {
        for (Join<?, ?> join : from.getJoins()) {
            if (join.getAttribute().getName().equals(name) && join.getJoinType() == JoinType.LEFT) {
                return join;
            }
        }
        return from.join(name, JoinType.LEFT);
    }

    /**
     * Makes an instance of an entity or embeddable by its constructor without parameters.
     *
     * @param type the class
     * @return the instance
     */
    public static Object instance(Class<?> type) {
        return Accessor.instance(type);
    }

    @Override
    public String toString() {
        return path;
    }
}
