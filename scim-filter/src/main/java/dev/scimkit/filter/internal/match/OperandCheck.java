package dev.scimkit.filter.internal.match;

import dev.scimkit.core.internal.Base64Syntax;
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.Literal;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the operator and the literal of one comparison against the type of its attribute. */
record OperandCheck(Filter.Comparison comparison, Predicate<String> stringBooleans) {

    /** {@return the attribute to compare: for a complex one, its sub-attribute {@code value}} */
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
        throw error("is complex; compare one of its sub-attributes instead");
    }

    ComparisonValue value(ResolvedAttribute attribute) {
        AttributeType type = attribute.definition().type();
        Filter.Operator operator = comparison.operator();
        if (operator.isSubstring() && type != AttributeType.STRING && type != AttributeType.REFERENCE) {
            throw error("is of type " + type + ", but the operator " + operator.keyword() + " compares only strings");
        }
        if (operator.isOrdering() && (type == AttributeType.BOOLEAN || type == AttributeType.BINARY)) {
            throw error("is of type " + type + ", which has no order, so the operator " + operator.keyword()
                    + " cannot be used");
        }
        ComparisonValue value = converted(attribute, type);
        if (value == null) {
            throw error("is of type " + type + ", but the value " + expected(type));
        }
        return value;
    }

    private @Nullable ComparisonValue converted(ResolvedAttribute attribute, AttributeType type) {
        Literal literal = comparison.value();
        return switch (type) {
            case BOOLEAN -> bool(attribute, literal);
            case INTEGER, DECIMAL ->
                literal instanceof Literal.JsonNumber number ? new ComparisonValue.Decimal(number.value()) : null;
            case DATE_TIME -> literal instanceof Literal.JsonString string ? moment(string.value()) : null;
            case BINARY ->
                literal instanceof Literal.JsonString string && Base64Syntax.isBase64(string.value())
                        ? new ComparisonValue.Text(string.value())
                        : null;
            case STRING, REFERENCE, COMPLEX ->
                literal instanceof Literal.JsonString string ? new ComparisonValue.Text(string.value()) : null;
        };
    }

    private @Nullable ComparisonValue bool(ResolvedAttribute attribute, Literal literal) {
        if (literal instanceof Literal.JsonBoolean truth) {
            return new ComparisonValue.Bool(truth.value());
        }
        if (!(literal instanceof Literal.JsonString string)) {
            return null;
        }
        boolean truth = string.value().equalsIgnoreCase("true");
        boolean isBoolean = truth || string.value().equalsIgnoreCase("false");
        return isBoolean && stringBooleans.test(attribute.toString()) ? new ComparisonValue.Bool(truth) : null;
    }

    private static @Nullable ComparisonValue moment(String text) {
        Instant instant = ScimDateTime.parse(text).orElse(null);
        return instant == null ? null : new ComparisonValue.Moment(instant);
    }

    private static String expected(AttributeType type) {
        return switch (type) {
            case BOOLEAN -> "is neither true nor false";
            case INTEGER, DECIMAL -> "is not a number";
            case DATE_TIME -> "is not a date such as \"2011-05-13T04:42:34Z\"";
            case BINARY -> "is not a base64 string";
            case STRING, REFERENCE, COMPLEX -> "is not a string";
        };
    }

    private FilterException error(String reason) {
        return AttributeErrors.of(comparison.path(), comparison.offset(), reason);
    }
}
