package dev.scimkit.jpa.internal.property;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.jpa.internal.property.Conversion.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conversions between the types of attributes and the usual types of properties. */
@SuppressWarnings("JavaUtilDate") // properties of applications have this type
public final class Conversions {

    private record Usual(
            Kind kind, Function<Object, @Nullable Object> toScim, Function<Object, @Nullable Object> toProperty) {}

    private static final Map<Class<?>, Usual> TEXTS = Map.ofEntries(
            Map.entry(String.class, new Usual(Kind.TEXT, value -> value, value -> (String) value)),
            Map.entry(UUID.class, identity(Conversions::uuid)),
            Map.entry(Long.class, identity(Conversions::longId)),
            Map.entry(Integer.class, identity(value -> Integer.valueOf(value.toString()))),
            Map.entry(BigInteger.class, identity(value -> new BigInteger(value.toString()))),
            Map.entry(URI.class, other(Object::toString, value -> URI.create(value.toString()))),
            Map.entry(LocalDate.class, other(Object::toString, value -> LocalDate.parse(value.toString()))),
            Map.entry(
                    Locale.class,
                    other(value -> ((Locale) value).toLanguageTag(), value -> Locale.forLanguageTag(value.toString()))),
            Map.entry(ZoneId.class, other(Object::toString, value -> ZoneId.of(value.toString()))),
            Map.entry(
                    byte[].class,
                    other(
                            value -> Base64.getEncoder().encodeToString((byte[]) value),
                            value -> Base64.getDecoder().decode(value.toString()))));

    private static final Map<Class<?>, Usual> NUMBERS = Map.of(
            Integer.class, number(value -> decimal(value).intValueExact()),
            Long.class, number(value -> decimal(value).longValueExact()),
            Short.class, number(value -> decimal(value).shortValueExact()),
            BigInteger.class, number(value -> decimal(value).toBigIntegerExact()),
            BigDecimal.class, number(Conversions::decimal),
            Double.class,
                    other(
                            value -> BigDecimal.valueOf((Double) value),
                            value -> decimal(value).doubleValue()));

    private static final Map<Class<?>, Usual> TIMES = Map.of(
            Instant.class, time(value -> (Instant) value, instant -> instant),
            OffsetDateTime.class,
                    time(value -> ((OffsetDateTime) value).toInstant(), instant -> instant.atOffset(ZoneOffset.UTC)),
            ZonedDateTime.class,
                    time(value -> ((ZonedDateTime) value).toInstant(), instant -> instant.atZone(ZoneOffset.UTC)),
            LocalDateTime.class,
                    time(
                            value -> ((LocalDateTime) value).toInstant(ZoneOffset.UTC),
                            instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC)),
            Date.class, time(value -> Instant.ofEpochMilli(((Date) value).getTime()), Date::from),
            Timestamp.class, time(value -> ((Timestamp) value).toInstant(), Timestamp::from),
            java.sql.Date.class,
                    other(
                            value -> ((java.sql.Date) value)
                                    .toLocalDate()
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC),
                            value -> java.sql.Date.valueOf(LocalDate.ofInstant((Instant) value, ZoneOffset.UTC))),
            LocalDate.class,
                    other(
                            value -> ((LocalDate) value).atStartOfDay().toInstant(ZoneOffset.UTC),
                            value -> LocalDate.ofInstant((Instant) value, ZoneOffset.UTC)));

    private Conversions() {}

    /**
     * Finds the conversion of a property.
     *
     * @param attribute the attribute that it has the value of
     * @param property the property
     * @param toScim the application's own conversion of the property's values, or null
     * @param toProperty the application's own conversion of the attribute's values, or null
     * @return the conversion
     * @throws IllegalArgumentException if there is none
     */
    public static Conversion of(
            AttributeDefinition attribute,
            Property property,
            @Nullable Function<Object, @Nullable Object> toScim,
            @Nullable Function<Object, @Nullable Object> toProperty) {
        List<Object> constants = constants(property.type());
        Object missing = property.isPrimitive() ? initial(property) : null;
        if (toScim != null && toProperty != null) {
            Kind kind = constants.isEmpty() ? Kind.OTHER : Kind.FEW;
            return new Conversion(kind, toScim, toProperty, missing, constants, false);
        }
        Usual usual = usual(attribute, property.type());
        if (usual == null) {
            throw new IllegalArgumentException(
                    "the property '" + property + "' of " + property.type().getName()
                            + " cannot have the values of the attribute " + attribute.name() + ", which is a "
                            + attribute.type().keyword() + "; use convert(…)");
        }
        return new Conversion(
                usual.kind(), usual.toScim(), usual.toProperty(), missing, constants, usual.kind() == Kind.FEW);
    }

    private static @Nullable Usual usual(AttributeDefinition attribute, Class<?> type) {
        return switch (attribute.type()) {
            case STRING, REFERENCE, BINARY -> type.isEnum() ? enumeration(attribute, type) : TEXTS.get(type);
            case BOOLEAN -> type == Boolean.class ? new Usual(Kind.FEW, value -> value, value -> value) : null;
            case INTEGER, DECIMAL -> NUMBERS.get(type);
            case DATE_TIME -> TIMES.get(type);
            case COMPLEX -> null;
        };
    }

    private static Usual enumeration(AttributeDefinition attribute, Class<?> type) {
        List<Object> constants = constants(type);
        return new Usual(Kind.FEW, value -> ((Enum<?>) value).name(), value -> {
            String form = ComparisonForm.of(attribute, value.toString());
            for (Object constant : constants) {
                if (ComparisonForm.of(attribute, ((Enum<?>) constant).name()).equals(form)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("the value must be one of " + constants);
        });
    }

    private static List<Object> constants(Class<?> type) {
        if (type == Boolean.class) {
            return List.of(false, true);
        }
        Object[] constants = type.getEnumConstants();
        return constants == null ? List.of() : Arrays.asList(constants);
    }

    /** The value in a new entity, so that a PUT has the same effect as a POST, and does not disable an account. */
    private static @Nullable Object initial(Property property) {
        Object initial = property.initial();
        return initial == null ? zero(property.type()) : initial;
    }

    private static @Nullable Object zero(Class<?> type) {
        if (type == Boolean.class) {
            return false;
        }
        Usual number = NUMBERS.get(type);
        return number == null ? null : number.toProperty().apply(BigDecimal.ZERO);
    }

    private static Usual identity(Function<Object, Object> toProperty) {
        return new Usual(Kind.IDENTITY, Object::toString, toProperty);
    }

    private static Usual number(Function<Object, Object> toProperty) {
        return new Usual(Kind.NUMBER, value -> value, toProperty);
    }

    private static Usual time(Function<Object, Instant> toInstant, Function<Instant, Object> toProperty) {
        return new Usual(Kind.TIME, toInstant::apply, value -> toProperty.apply((Instant) value));
    }

    private static Usual other(Function<Object, Object> toScim, Function<Object, Object> toProperty) {
        return new Usual(Kind.OTHER, toScim, toProperty);
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static Object uuid(Object text) {
        UUID uuid = UUID.fromString(text.toString());
        if (!uuid.toString().equalsIgnoreCase(text.toString())) {
            throw new IllegalArgumentException("the value must be a UUID of 36 characters");
        }
        return uuid;
    }

    private static Object longId(Object text) {
        return Long.valueOf(text.toString());
    }
}
