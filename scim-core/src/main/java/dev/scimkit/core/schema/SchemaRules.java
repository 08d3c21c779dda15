package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.List;

/** What makes a schema as a whole contradict itself or RFC 7643. */
final class SchemaRules {

    private SchemaRules() {}

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

    /** Where clients write some attributes, none that they must give may be one that they cannot write. */
    private static void refuseDemandForTheUnwritable(String parent, List<AttributeDefinition> attributes) {
        boolean written = attributes.stream().anyMatch(attribute -> attribute.mutability() != Mutability.READ_ONLY);
        for (AttributeDefinition attribute : attributes) {
            if (written
                    && attribute.required()
                    && attribute.mutability() == Mutability.READ_ONLY
                    && !isCommon(attribute)) {
                throw new IllegalArgumentException("Attribute " + parent + attribute.name()
                        + " is required of clients but readOnly (RFC 7643 section 7)");
            }
        }
    }

    /** Section 3.1 overrides what a schema says of common attributes, so it cannot contradict. */
    private static boolean isCommon(AttributeDefinition attribute) {
        return CommonAttributes.ALL.stream()
                .anyMatch(common -> Ascii.equalsIgnoreCase(common.name(), attribute.name()));
    }
}
