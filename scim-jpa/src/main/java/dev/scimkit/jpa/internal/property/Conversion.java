package dev.scimkit.jpa.internal.property;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts between the values of a property and those of an attribute.
 *
 * @param kind what the database can tell about the converted values
 * @param toScim makes the attribute's Java value of a property's value that is not null
 * @param toProperty makes the property's value of an attribute's Java value that is not null
 * @param missing what the property has if the attribute has no value
 * @param constants all values of the property, if they are few; otherwise empty
 * @param closed whether the attribute can have no values but those that the constants are shown as
 */
public record Conversion(
        Kind kind,
        Function<Object, @Nullable Object> toScim,
        Function<Object, @Nullable Object> toProperty,
        @Nullable Object missing,
        List<Object> constants,
        boolean closed) {

    public Conversion {
        constants = List.copyOf(constants);
    }

    /** What the database can tell about the converted values. */
    public enum Kind {
        /** The property is the text. Databases compare texts in their own ways. */
        TEXT,
        /** The property is a number that is stored exactly. */
        NUMBER,
        /** The property is a time, of which milliseconds are shown. */
        TIME,
        /** The property has few values, all of which are known. */
        FEW,
        /** Different values of the property have different texts, such as numbers and UUIDs. */
        IDENTITY,
        /** Nothing is known: the engine compares. */
        OTHER
    }

    /**
     * Shows a property's value.
     *
     * @param value the property's value
     * @return the attribute's value, or null for none
     */
    public @Nullable JsonNode show(@Nullable Object value) {
        return value == null ? null : ScimValues.write(toScim.apply(value));
    }

    /**
     * Makes a property's value.
     *
     * @param value the attribute's Java value
     * @return the property's value
     * @throws IllegalArgumentException if the property cannot have it
     */
    public @Nullable Object convert(@Nullable Object value) {
        try {
            return value == null ? missing : toProperty.apply(value);
        } catch (ArithmeticException | java.time.DateTimeException tooLarge) {
            throw new IllegalArgumentException("the value is out of range", tooLarge);
        } catch (ClassCastException otherType) {
            throw new IllegalArgumentException("the value has another type", otherType);
        }
    }
}
