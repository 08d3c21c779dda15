package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import dev.scimkit.jpa.internal.property.Conversion;
import dev.scimkit.jpa.internal.property.Conversions;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.property.ScimValues;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attribute and the property that has its value.
 *
 * @param attribute the attribute
 * @param property the property
 * @param conversion converts between them
 * @param key the property with the comparison form, or null
 * @param lowerCase whether the database finds equal values by their lower case
 * @param readOnly whether clients must not write it
 * @param writer sets the property, or null for its setter or field
 * @param reference the association with the entity that has the property, if the attribute refers to it, otherwise null
 */
public record Binding(
        ResolvedAttribute attribute,
        Property property,
        Conversion conversion,
        @Nullable Property key,
        boolean lowerCase,
        boolean readOnly,
        @Nullable BiConsumer<Object, @Nullable Object> writer,
        @Nullable Reference reference) {

    static Binding of(
            ResolvedAttribute attribute, ManagedType<?> owner, ValueDefinition value, ReferenceReader references) {
        Reference reference = references.reference(owner, value, use(attribute));
        String path = reference == null ? value.property() : reference.id();
        return of(attribute, Property.of(owner, path, use(attribute)), owner, value, reference);
    }

    private static Binding of(ResolvedAttribute attribute, ManagedType<?> owner, ValueDefinition value) {
        return of(attribute, Property.of(owner, value.property(), use(attribute)), owner, value, null);
    }

    private static String use(ResolvedAttribute attribute) {
        return "the attribute " + attribute;
    }

    static Binding of(
            ResolvedAttribute attribute,
            Property property,
            @Nullable ManagedType<?> owner,
            ValueDefinition value,
            @Nullable Reference reference) {
        if (reference == null && !value.readOnly() && value.writer() == null) {
            checkWritten(attribute, property);
        }
        Property key = key(attribute, owner, value.key());
        return new Binding(
                attribute,
                property,
                conversion(attribute, property, owner, value),
                key,
                value.lowerCase(),
                value.readOnly(),
                value.writer(),
                reference);
    }

    /** Refuses a property that is written, but belongs to another entity, or has a setter that would not be called. */
    private static void checkWritten(ResolvedAttribute attribute, Property property) {
        if (property.isForeignId()) {
            throw new IllegalArgumentException("'" + property + "', the property of the attribute " + attribute
                    + ", is the id of another entity: give the mapping of that entity, too, or map it with"
                    + " readOnly() or writtenBy(…)");
        }
        if (property.isShared()) {
            throw new IllegalArgumentException("'" + property + "', the property of the attribute " + attribute
                    + ", belongs to an entity that others may refer to, too (@ManyToOne), and would change for all of"
                    + " them: map it with readOnly() or writtenBy(…)");
        }
        Method setter = property.otherSetter();
        if (setter != null && !property.isGenerated()) {
            throw new IllegalArgumentException("'" + property + "', the property of the attribute " + attribute
                    + ", is a " + property.type().getName() + ", but its setter is " + setter
                    + ", whose rules would not apply: map it with writtenBy(…) or readOnly()");
        }
    }

    private static @Nullable Property key(
            ResolvedAttribute attribute, @Nullable ManagedType<?> owner, @Nullable String keyPath) {
        Property key = keyPath == null || owner == null ? null : Property.of(owner, keyPath, "the key of " + attribute);
        if (key != null && key.type() != String.class) {
            throw new IllegalArgumentException("The key '" + keyPath + "' of " + attribute + " must be a String");
        }
        return key;
    }

    static Binding of(ResolvedAttribute attribute, ManagedType<?> owner, String property) {
        return of(attribute, owner, new ValueDefinition("", property, null, false, false, false, null, null, null));
    }

    static Binding readOnly(ResolvedAttribute attribute, ManagedType<?> owner, String property) {
        return of(attribute, owner, new ValueDefinition("", property, null, false, true, false, null, null, null));
    }

    private static Conversion conversion(
            ResolvedAttribute attribute, Property property, @Nullable ManagedType<?> owner, ValueDefinition value) {
        try {
            return Conversions.of(attribute.definition(), property, value.toScim(), value.toProperty());
        } catch (IllegalArgumentException impossible) {
            String of = owner == null ? "" : owner.getJavaType().getName() + ": ";
            throw new IllegalArgumentException(of + impossible.getMessage(), impossible);
        }
    }

    /** {@return whether the attribute refers to another entity, and may be without a value} */
    boolean canBeCleared() {
        Reference own = reference;
        return own != null
                && !readOnly
                && !isImmutable()
                && !definition().required()
                && own.association().isOptional();
    }

    /** {@return the property that is written: of a reference the association} */
    Property written() {
        Reference own = reference;
        return own == null ? property : own.association();
    }

    /** {@return whether the database keeps the value that a new entity has} */
    public boolean isImmutable() {
        return !readOnly && writer == null && written().storage().isOnce();
    }

    /** {@return the definition of the attribute or sub-attribute} */
    public AttributeDefinition definition() {
        return attribute.definition();
    }

    /**
     * Reads the attribute.
     *
     * @param owner the entity or element
     * @return the value, or null if there is none
     */
    public @Nullable JsonNode read(Object owner) {
        return conversion.show(property.get(owner));
    }

    /**
     * Writes the attribute, or the reference that it is.
     *
     * @param owner the entity or element
     * @param value the value, or null
     * @param targets finds the entities that attributes refer to
     */
    public void write(Object owner, @Nullable JsonNode value, Reference.Targets targets) {
        Reference own = reference;
        if (own == null) {
            write(owner, value);
            return;
        }
        Object target = value == null || !value.isString() ? null : targets.find(own, value.stringValue());
        if (target == null && value != null) {
            String type = own.target().get().type().name();
            throw ScimException.of(ScimType.INVALID_VALUE, "'" + attribute + "' must be the id of an existing " + type)
                    .at(attribute.toString());
        }
        set(own.association(), owner, target);
    }

    private void set(Property written, Object owner, @Nullable Object value) {
        BiConsumer<Object, @Nullable Object> own = writer;
        try {
            if (own != null) {
                own.accept(owner, value);
            } else {
                written.set(owner, value);
            }
        } catch (IllegalArgumentException refused) {
            throw refused(refused);
        }
    }

    /**
     * Writes the attribute, and its key.
     *
     * @param owner the entity or element
     * @param value the value, or null
     */
    public void write(Object owner, @Nullable JsonNode value) {
        Object converted;
        try {
            converted = conversion.convert(ScimValues.read(definition(), value));
        } catch (IllegalArgumentException refused) {
            throw refused(refused);
        }
        set(property, owner, converted);
        writeKey(owner);
    }

    /**
     * Makes an element of a collection of simple values.
     *
     * @param value the element of the attribute, or its {@code value}
     * @return the element of the collection
     */
    public Object element(JsonNode value) {
        try {
            Object read = ScimValues.read(definition(), value.isObject() ? value.get("value") : value);
            return Objects.requireNonNull(conversion.convert(read));
        } catch (IllegalArgumentException refused) {
            throw refused(refused);
        }
    }

    /** A setter that throws this exception refuses the value by a rule of the application. */
    private ScimException refused(IllegalArgumentException refused) {
        String reason = refused.getMessage();
        return ScimException.of(
                        ScimType.INVALID_VALUE,
                        "'" + attribute + "' is not accepted" + (reason == null ? "" : ": " + reason))
                .at(attribute.toString());
    }

    /**
     * Writes the comparison form of what the property has.
     *
     * @param owner the entity or element
     */
    public void writeKey(Object owner) {
        Property form = key;
        if (form != null) {
            JsonNode stored = read(owner);
            String wanted = stored == null || !stored.isString() ? null : form(stored.stringValue());
            Object present = form.get(owner);
            if (wanted == null ? present != null : !wanted.equals(present)) {
                form.set(owner, wanted);
            }
        }
    }

    /**
     * Makes the comparison form of a value.
     *
     * @param text the value
     * @return its form
     */
    public String form(String text) {
        return ComparisonForm.of(definition(), text);
    }
}
