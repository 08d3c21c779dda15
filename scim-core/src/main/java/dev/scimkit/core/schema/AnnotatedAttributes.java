package dev.scimkit.core.schema;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives attribute definitions from the components of a record or the getters of an interface. */
final class AnnotatedAttributes {

    private record Property(
            String name, Type type, @Nullable ScimAttribute declared) {}

    private static final Map<Class<?>, AttributeType> TYPES = Map.ofEntries(
            Map.entry(String.class, AttributeType.STRING),
            Map.entry(boolean.class, AttributeType.BOOLEAN),
            Map.entry(Boolean.class, AttributeType.BOOLEAN),
            Map.entry(int.class, AttributeType.INTEGER),
            Map.entry(Integer.class, AttributeType.INTEGER),
            Map.entry(long.class, AttributeType.INTEGER),
            Map.entry(Long.class, AttributeType.INTEGER),
            Map.entry(BigInteger.class, AttributeType.INTEGER),
            Map.entry(double.class, AttributeType.DECIMAL),
            Map.entry(Double.class, AttributeType.DECIMAL),
            Map.entry(BigDecimal.class, AttributeType.DECIMAL),
            Map.entry(Instant.class, AttributeType.DATE_TIME),
            Map.entry(OffsetDateTime.class, AttributeType.DATE_TIME),
            Map.entry(LocalDate.class, AttributeType.STRING),
            Map.entry(UUID.class, AttributeType.STRING),
            Map.entry(byte[].class, AttributeType.BINARY),
            Map.entry(URI.class, AttributeType.REFERENCE));
    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Collection.class);

    private AnnotatedAttributes() {}

    static List<AttributeDefinition> of(Class<?> type, String parent, int depth) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        for (Property property : properties(type, parent)) {
            attributes.add(attribute(property, parent, depth));
        }
        return attributes;
    }

    private static List<Property> properties(Class<?> type, String parent) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(AnnotatedAttributes::property)
                    .toList();
        }
        if (type.isInterface()) {
            return Arrays.stream(type.getMethods())
                    .flatMap(AnnotatedAttributes::property)
                    .sorted(Comparator.comparing(Property::name))
                    .toList();
        }
        throw new IllegalArgumentException(
                parent + ": " + type.getName() + " must be a record or an interface to describe attributes");
    }

    private static Property property(RecordComponent component) {
        return new Property(
                component.getName(), component.getGenericType(), component.getAnnotation(ScimAttribute.class));
    }

    private static Stream<Property> property(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : name.length();
        if (name.length() == prefix || method.getParameterCount() > 0 || Modifier.isStatic(method.getModifiers())) {
            return Stream.empty();
        }
        return Stream.of(new Property(
                decapitalize(name.substring(prefix)),
                method.getGenericReturnType(),
                method.getAnnotation(ScimAttribute.class)));
    }

    /** As JavaBeans do: a name that begins with two capitals stays. */
    private static String decapitalize(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static AttributeDefinition attribute(Property property, String parent, int depth) {
        ScimAttribute declared = property.declared();
        String name = declared == null || declared.name().isEmpty() ? property.name() : declared.name();
        AttributeBuilder builder = AttributeDefinition.builder(name);
        Class<?> element = rawType(property.type());
        if (element == Optional.class) {
            element = elementType(property.type(), parent + name);
        }
        if (COLLECTIONS.contains(element)) {
            builder.multiValued();
            element = elementType(property.type(), parent + name);
        }
        setType(builder, element, parent + name, depth);
        if (declared != null) {
            setCharacteristics(builder, declared);
        }
        return builder.build();
    }

    private static void setType(AttributeBuilder builder, Class<?> javaType, String path, int depth) {
        AttributeType type = TYPES.get(javaType);
        if (type != null) {
            builder.type(type);
        } else if (javaType.isEnum()) {
            String[] constants = Arrays.stream(javaType.getEnumConstants())
                    .map(Object::toString)
                    .toArray(String[]::new);
            builder.canonicalValues(constants).onlyCanonicalValues(constants.length > 0);
        } else if (depth > 0) {
            throw new IllegalArgumentException(
                    path + " is complex within a complex attribute (RFC 7643 section 2.3.8)");
        } else if (javaType.isRecord() || (javaType.isInterface() && !COLLECTIONS.contains(javaType))) {
            builder.type(AttributeType.COMPLEX);
            of(javaType, path + ".", depth + 1).forEach(builder::subAttribute);
        } else {
            throw new IllegalArgumentException(path + " has the Java type " + javaType.getName()
                    + ", which has no corresponding data type in RFC 7643 section 2.3");
        }
    }

    private static void setCharacteristics(AttributeBuilder builder, ScimAttribute declared) {
        builder.required(declared.required())
                .caseExact(declared.caseExact())
                .mutability(declared.mutability())
                .returned(declared.returned())
                .uniqueness(declared.uniqueness());
        if (!declared.description().isEmpty()) {
            builder.description(declared.description());
        }
        if (declared.canonicalValues().length > 0) {
            builder.canonicalValues(declared.canonicalValues());
        }
        if (declared.referenceTypes().length > 0) {
            builder.type(AttributeType.REFERENCE).referenceTypes(declared.referenceTypes());
        }
    }

    private static Class<?> rawType(Type type) {
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        return raw instanceof Class<?> found ? found : Object.class;
    }

    private static Class<?> elementType(Type type, String path) {
        if (type instanceof ParameterizedType parameterized) {
            return rawType(parameterized.getActualTypeArguments()[0]);
        }
        throw new IllegalArgumentException(
                path + " must declare its element type, as in List<String> or Optional<String>");
    }
}
