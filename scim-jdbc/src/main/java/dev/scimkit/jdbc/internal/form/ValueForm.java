package dev.scimkit.jdbc.internal.form;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.filter.ComparisonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The form of a simple value: a text that is equal to the forms of equal values, and comes before those of greater ones in
 * binary order.
 */
public final class ValueForm {

    private ValueForm() {}

    /**
     * Makes the form of a stored value.
     *
     * @param attribute the attribute that has the value
     * @param value the value, which is not an array or object
     * @return its form, or null if the value is not of the attribute's type
     */
    public static @Nullable String of(AttributeDefinition attribute, JsonNode value) {
        return switch (attribute.type()) {
            case BOOLEAN -> value.isBoolean() ? Boolean.toString(value.booleanValue()) : null;
            case INTEGER, DECIMAL -> value.isNumber() ? NumberForm.of(value.decimalValue()) : null;
            case DATE_TIME -> value.isString() ? instant(value.stringValue()) : null;
            case STRING, REFERENCE, BINARY ->
                value.isString() ? ComparisonForm.of(attribute, value.stringValue()) : null;
            case COMPLEX -> null;
        };
    }

    /**
     * Makes the form of a value that a filter compares with.
     *
     * @param attribute the attribute that is compared
     * @param value the value
     * @return its form
     */
    public static String of(AttributeDefinition attribute, ComparisonValue value) {
        if (value instanceof ComparisonValue.Text text) {
            return ComparisonForm.of(attribute, text.value());
        }
        if (value instanceof ComparisonValue.Decimal number) {
            return NumberForm.of(number.value());
        }
        if (value instanceof ComparisonValue.Moment moment) {
            return InstantForm.of(moment.value());
        }
        return value.toObject().toString();
    }

    private static @Nullable String instant(String text) {
        return ScimDateTime.parse(text).map(InstantForm::of).orElse(null);
    }
}
