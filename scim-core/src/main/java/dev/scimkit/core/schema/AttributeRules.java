package dev.scimkit.core.schema;

import java.util.regex.Pattern;

/** What makes an attribute definition contradict itself or RFC 7643. */
final class AttributeRules {

    /** ATTRNAME of RFC 7643 section 2.1 with erratum 8924. */
    private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z][A-Za-z0-9$_-]*");

    private AttributeRules() {}

    static void check(AttributeDefinition attribute) {
        refuseIf(
                !NAME.matcher(attribute.name()).matches(),
                attribute,
                "is not an attribute name (RFC 7643 section 2.1)");
        refuseIf(
                !attribute.isComplex() && !attribute.subAttributes().isEmpty(),
                attribute,
                "has sub-attributes but is not complex (RFC 7643 section 1.2)");
        refuseIf(
                attribute.type() != AttributeType.REFERENCE
                        && !attribute.referenceTypes().isEmpty(),
                attribute,
                "has referenceTypes but is no reference (RFC 7643 section 7)");
        refuseIf(
                attribute.mutability() == Mutability.WRITE_ONLY && attribute.returned() == Returned.ALWAYS,
                attribute,
                "is writeOnly and cannot be returned always (RFC 7643 section 7)");
    }

    private static void refuseIf(boolean wrong, AttributeDefinition attribute, String what) {
        if (wrong) {
            throw new IllegalArgumentException("Attribute " + attribute.name() + " " + what);
        }
    }
}
