package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.List;

/**
 * The attributes that every resource has (RFC 7643 section 3.1), and {@code schemas}.
 *
 * <p>A schema may define {@code externalId} itself, for example to require it, and that definition then applies. A definition of
 * any other must not contradict the one here.
 */
public final class CommonAttributes {

    /** The URIs of the schemas in use: always returned, never empty (RFC 7643 section 3). */
    public static final AttributeDefinition SCHEMAS = AttributeDefinition.builder("schemas")
            .type(AttributeType.REFERENCE)
            .referenceTypes("uri")
            .multiValued()
            .required()
            .caseExact()
            .returned(Returned.ALWAYS)
            .description("The URIs of the schemas that the resource uses.")
            .build();

    /** The identifier that the service provider issues. */
    public static final AttributeDefinition ID = AttributeDefinition.builder("id")
            .caseExact()
            .mutability(Mutability.READ_ONLY)
            .returned(Returned.ALWAYS)
            .uniqueness(Uniqueness.SERVER)
            .description("The identifier that the service provider gave the resource.")
            .build();

    /** The identifier that the client issues. */
    public static final AttributeDefinition EXTERNAL_ID = AttributeDefinition.builder("externalId")
            .caseExact()
            .description("The identifier that the provisioning client gave the resource.")
            .build();

    /** What the service provider records about the resource. */
    public static final AttributeDefinition META = AttributeDefinition.complex(
            "meta",
            meta -> meta.mutability(Mutability.READ_ONLY)
                    .description("What the service provider records about the resource.")
                    .subAttribute(readOnly("resourceType")
                            .caseExact()
                            .description("The name of the resource type.")
                            .build())
                    .subAttribute(readOnly("created")
                            .type(AttributeType.DATE_TIME)
                            .description("When the resource was created.")
                            .build())
                    .subAttribute(readOnly("lastModified")
                            .type(AttributeType.DATE_TIME)
                            .description("When the resource was last changed.")
                            .build())
                    .subAttribute(readOnly("location")
                            .type(AttributeType.REFERENCE)
                            .referenceTypes("uri")
                            .caseExact()
                            .description("The URI of the resource.")
                            .build())
                    .subAttribute(readOnly("version")
                            .caseExact()
                            .description("The version of the resource, as in its ETag.")
                            .build()));

    /** All common attributes, in the order in which they are written. */
    public static final List<AttributeDefinition> ALL = List.of(SCHEMAS, ID, EXTERNAL_ID, META);

    private CommonAttributes() {}

    static boolean isCommon(String attributeName) {
        return ALL.stream().anyMatch(common -> Ascii.equalsIgnoreCase(common.name(), attributeName));
    }

    /**
     * Decides which definition applies to a common attribute that a schema defines too.
     *
     * @throws IllegalArgumentException if the schema contradicts section 3.1, since it would be wrong when published
     */
    static AttributeDefinition definedBy(Schema schema, AttributeDefinition common, AttributeDefinition own) {
        boolean external = common.equals(EXTERNAL_ID);
        boolean fits = own.name().equals(common.name())
                && own.type() == common.type()
                && own.multiValued() == common.multiValued()
                && (external || own.mutability() == common.mutability())
                && (external || own.returned() == Returned.ALWAYS || own.returned() == Returned.DEFAULT);
        if (!fits) {
            throw new IllegalArgumentException("Attribute " + schema.id() + ":" + own.name()
                    + " contradicts the common attribute " + common.name() + ", which is "
                    + (external
                            ? "a single string"
                            : common.mutability().keyword() + " and returned, and has the type "
                                    + common.type().keyword())
                    + ": define it so, or leave it out of the schema (RFC 7643 section 3.1)");
        }
        return external ? own : common;
    }

    private static AttributeBuilder readOnly(String name) {
        return AttributeDefinition.builder(name).mutability(Mutability.READ_ONLY);
    }
}
