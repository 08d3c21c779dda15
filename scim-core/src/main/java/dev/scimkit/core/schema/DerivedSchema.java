package dev.scimkit.core.schema;

import java.util.List;

/**
 * Makes schemas of an application's own records and interfaces.
 *
 * <p>Each component of a record, and each getter of an interface, is an attribute:
 *
 * <table>
 *   <caption>Java types and data types</caption>
 *   <tr><th>Java</th><th>SCIM</th></tr>
 *   <tr><td>{@code String}, an enum</td><td>string; the constants of an enum are canonical values</td></tr>
 *   <tr><td>{@code boolean}</td><td>boolean</td></tr>
 *   <tr><td>{@code int}, {@code long}, {@code BigInteger}</td><td>integer</td></tr>
 *   <tr><td>{@code double}, {@code BigDecimal}</td><td>decimal</td></tr>
 *   <tr><td>{@code Instant}, {@code OffsetDateTime}</td><td>dateTime</td></tr>
 *   <tr><td>{@code byte[]}</td><td>binary</td></tr>
 *   <tr><td>{@code URI}</td><td>reference</td></tr>
 *   <tr><td>another record or interface</td><td>complex</td></tr>
 *   <tr><td>{@code List}, {@code Set} or {@code Collection} of one of these</td><td>multi-valued</td></tr>
 * </table>
 *
 * <p>Primitive types and their boxes are the same. Components keep their order; getters, which have none, come in the
 * order of their names.
 */
public final class DerivedSchema {

    private DerivedSchema() {}

    /**
     * Makes the schema that a type describes.
     *
     * @param type a record or interface with {@link ScimSchema}
     * @return the schema
     * @throws IllegalArgumentException when the type has no {@link ScimSchema}, an attribute has a Java type that is not
     *     in the table, or the schema contradicts itself; the message names the attribute
     */
    public static Schema of(Class<?> type) {
        ScimSchema declared = type.getAnnotation(ScimSchema.class);
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " must have the annotation @ScimSchema");
        }
        String name = declared.name().isEmpty() ? type.getSimpleName() : declared.name();
        SchemaBuilder builder = Schema.builder(declared.id(), name);
        if (!declared.description().isEmpty()) {
            builder.description(declared.description());
        }
        List<AttributeDefinition> attributes = DerivedAttributes.of(type, declared.id() + ":", 0);
        attributes.forEach(builder::attribute);
        return builder.build();
    }
}
