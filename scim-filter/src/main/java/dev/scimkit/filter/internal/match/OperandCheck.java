package dev.scimkit.filter.internal.match;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Comparison;
import dev.scimkit.filter.ComparisonOperator;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.Literal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds the operator and the literal of one comparison against the type of its attribute. */
record OperandCheck(Comparison comparison, boolean stringBooleans) {

    /** {@return the attribute whose values can be compared: of a complex one its sub-attribute {@code value} } */
    ResolvedAttribute comparable(ResolvedPath path) {
        if (path instanceof ResolvedAttribute attribute) {
            AttributeDefinition definition = attribute.definition();
            if (!definition.isComplex()) {
                return attribute;
            }
            AttributeDefinition value =
                    definition.subAttribute(PathResolver.VALUE).orElse(null);
            if (value != null && attribute.subAttribute() == null) {
                return new ResolvedAttribute(attribute.extension(), definition, value);
            }
        }
        throw refusal("it is complex, so one of its sub-attributes has to be named");
    }

    ComparisonValue value(AttributeDefinition definition) {
        AttributeType type = definition.type();
        ComparisonOperator operator = comparison.operator();
        if (operator.isSubstring() && type != AttributeType.STRING && type != AttributeType.REFERENCE) {
            throw refusal("the operator " + operator.keyword() + " compares strings, and its type is " + type);
        }
        if (operator.isOrdering() && (type == AttributeType.BOOLEAN || type == AttributeType.BINARY)) {
            throw refusal("the operator " + operator.keyword() + " needs an order, and its type is " + type);
        }
        ComparisonValue value = converted(type);
        if (value == null) {
            throw refusal("its type is " + type + ", and the value " + expected(type));
        }
        return value;
    }

    private @Nullable ComparisonValue converted(AttributeType type) {
        Literal literal = comparison.value();
        return switch (type) {
            case BOOLEAN -> bool(literal);
            case INTEGER, DECIMAL ->
                literal instanceof Literal.JsonNumber number ? new ComparisonValue.Decimal(number.value()) : null;
            case DATE_TIME -> literal instanceof Literal.JsonString string ? moment(string.value()) : null;
            case BINARY ->
                literal instanceof Literal.JsonString string && BinaryTest.isBase64(string.value())
                        ? new ComparisonValue.Text(string.value())
                        : null;
            case STRING, REFERENCE, COMPLEX ->
                literal instanceof Literal.JsonString string ? new ComparisonValue.Text(string.value()) : null;
        };
    }

    private @Nullable ComparisonValue bool(Literal literal) {
        if (literal instanceof Literal.JsonBoolean truth) {
            return new ComparisonValue.Bool(truth.value());
        }
        if (stringBooleans && literal instanceof Literal.JsonString string) {
            boolean truth = string.value().equalsIgnoreCase("true");
            return truth || string.value().equalsIgnoreCase("false") ? new ComparisonValue.Bool(truth) : null;
        }
        return null;
    }

    private static @Nullable ComparisonValue moment(String text) {
        Instant instant = ScimDateTime.parse(text).orElse(null);
        return instant == null ? null : new ComparisonValue.Moment(instant);
    }

    private static String expected(AttributeType type) {
        return switch (type) {
            case BOOLEAN -> "is neither true nor false";
            case INTEGER, DECIMAL -> "is not a number";
            case DATE_TIME -> "is not a string with a date such as \"2011-05-13T04:42:34Z\"";
            case BINARY -> "is not a string in base64";
            case STRING, REFERENCE, COMPLEX -> "is not a string";
        };
    }

    private FilterException refusal(String reason) {
        return Refusals.of(comparison.path(), comparison.offset(), reason);
    }
}
