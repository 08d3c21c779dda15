package dev.scimkit.core.resource;

import dev.scimkit.core.schema.ComparisonForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Values of simple attributes as Java objects. */
final class ScalarValues {

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            URI.class, URI::create,
            byte[].class, ScalarValues::octets,
            Instant.class, ScalarValues::instant,
            OffsetDateTime.class, text -> instant(text).atOffset(ZoneOffset.UTC));

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            int.class, BigDecimal::intValueExact,
            Integer.class, BigDecimal::intValueExact,
            long.class, BigDecimal::longValueExact,
            Long.class, BigDecimal::longValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            double.class, BigDecimal::doubleValue,
            Double.class, BigDecimal::doubleValue,
            BigDecimal.class, number -> number);

    private static final Map<Class<?>, Object> MISSING =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, double.class, 0.0);

    private ScalarValues() {}

    /** What a component of a primitive type has without a value; null for other types. */
    static @Nullable Object missing(Class<?> type) {
        return MISSING.get(type);
    }

    /** Reads a value; null if the node is not of a JSON type that the Java type is written as. */
    static @Nullable Object read(Class<?> type, JsonNode node) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : null;
        }
        Function<BigDecimal, Object> number = NUMBERS.get(type);
        if (number != null) {
            return node.isNumber() ? number.apply(node.decimalValue()) : null;
        }
        if (!node.isString()) {
            return null;
        }
        Function<String, Object> text = TEXTS.get(type);
        return text == null ? constant(type, node.stringValue()) : text.apply(node.stringValue());
    }

    /** A constant by its canonical value, in any case. */
    private static @Nullable Object constant(Class<?> type, String text) {
        String form = ComparisonForm.caseless(text);
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                if (ComparisonForm.caseless(constant.toString()).equals(form)) {
                    return constant;
                }
            }
        }
        return null;
    }

    static JsonNode write(Object value) {
        if (value instanceof Boolean bool) {
            return BooleanNode.valueOf(bool);
        }
        if (value instanceof Integer || value instanceof Long) {
            return LongNode.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger integer) {
            return BigIntegerNode.valueOf(integer);
        }
        if (value instanceof BigDecimal decimal) {
            return DecimalNode.valueOf(decimal);
        }
        if (value instanceof Double number) {
            return DecimalNode.valueOf(BigDecimal.valueOf(number));
        }
        return StringNode.valueOf(text(value));
    }

    private static String text(Object value) {
        if (value instanceof byte[] octets) {
            return Base64.getEncoder().encodeToString(octets);
        }
        return value instanceof OffsetDateTime time ? time.toInstant().toString() : value.toString();
    }

    private static Instant instant(String text) {
        return ScimDateTime.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("a date with a time, as in 2011-05-13T04:42:34Z"));
    }

    private static Object octets(String text) {
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }
}
