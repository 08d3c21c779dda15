package dev.scimkit.jpa.internal.property;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/**
 * The Java values of attributes: {@code String} for string, reference and binary, {@code Boolean}, {@code Long} or
 * {@code BigInteger} for integer, {@code BigDecimal} for decimal, {@code Instant} for dateTime.
 */
public final class ScimValues {

    private ScimValues() {}

    /**
     * Reads an attribute's value.
     *
     * @param attribute the attribute
     * @param node its value, or null
     * @return the Java value, or null if there is none of the attribute's type
     */
    public static @Nullable Object read(AttributeDefinition attribute, @Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return switch (attribute.type()) {
            case STRING, REFERENCE, BINARY -> node.isString() ? node.stringValue() : null;
            case BOOLEAN -> node.isBoolean() ? node.booleanValue() : null;
            case INTEGER -> node.isNumber() ? integer(node.decimalValue().toBigInteger()) : null;
            case DECIMAL -> node.isNumber() ? node.decimalValue() : null;
            case DATE_TIME ->
                node.isString()
                        ? ScimDateTime.parse(node.stringValue())
                                .map(instant -> instant.truncatedTo(ChronoUnit.MILLIS))
                                .orElse(null)
                        : null;
            case COMPLEX -> null;
        };
    }

    /** Columns add zeros to the end of a number; without them it looks the same as it was written. */
    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /**
     * Writes an attribute's value. An empty text counts as no value: some tables use it instead of null.
     *
     * @param value the Java value, or null
     * @return the JSON value, or null
     */
    public static @Nullable JsonNode write(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return null;
        }
        if (value instanceof Boolean bool) {
            return BooleanNode.valueOf(bool);
        }
        if (value instanceof Instant instant) {
            return StringNode.valueOf(ScimDateTime.format(instant));
        }
        if (value instanceof BigDecimal decimal) {
            return DecimalNode.valueOf(plain(decimal));
        }
        if (value instanceof BigInteger integer) {
            return BigIntegerNode.valueOf(integer);
        }
        if (value instanceof Number number) {
            return LongNode.valueOf(number.longValue());
        }
        return StringNode.valueOf(value.toString());
    }
}
