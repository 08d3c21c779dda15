package dev.scimkit.core.schema;

import java.util.List;

/** Refuses schemas that contradict themselves or RFC 7643. */
final class SchemaConsistency {

    private SchemaConsistency() {}

    static void check(Schema schema) {
        refuseDemandForTheUnwritable(schema.id() + ":", schema.attributes());
        for (AttributeDefinition attribute : schema.attributes()) {
            if (attribute.isComplex()) {
                checkSubAttributes(schema, attribute);
            }
        }
    }

    private static void checkSubAttributes(Schema schema, AttributeDefinition attribute) {
        String parent = schema.id() + ":" + attribute.name() + ".";
        if (attribute.mutability() != Mutability.READ_ONLY) {
            refuseDemandForTheUnwritable(parent, attribute.subAttributes());
        }
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (sub.isComplex() && !schema.isNamedBy(Schemas.SCHEMA)) {
                throw new IllegalArgumentException("Attribute " + parent + sub.name()
                        + " is complex within a complex attribute (RFC 7643 section 2.3.8)");
            }
        }
    }

    /** Where clients can write some of the attributes, they cannot be required to send one that they cannot write. */
    private static void refuseDemandForTheUnwritable(String parent, List<AttributeDefinition> attributes) {
        boolean written = attributes.stream().anyMatch(attribute -> attribute.mutability() != Mutability.READ_ONLY);
        for (AttributeDefinition attribute : attributes) {
            if (written
                    && attribute.required()
                    && attribute.mutability() == Mutability.READ_ONLY
                    && !CommonAttributes.isCommon(attribute.name())) {
                throw new IllegalArgumentException("Attribute " + parent + attribute.name()
                        + " is required but readOnly, so that no client could set it (RFC 7643 section 7)");
            }
        }
    }
}
