package dev.scimkit.core.schema;

import java.util.Map;
import java.util.regex.Pattern;

/** Refuses attribute definitions that contradict themselves or RFC 7643. */
final class AttributeConsistency {

    /** ATTRNAME of RFC 7643 section 2.1 with erratum 8924. */
    private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z][A-Za-z0-9$_-]*");

    private static final Map<String, AttributeType> PREDEFINED = Map.of(
            "primary", AttributeType.BOOLEAN,
            "display", AttributeType.STRING,
            "$ref", AttributeType.REFERENCE);

    private AttributeConsistency() {}

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
                "has referenceTypes but is not a reference (RFC 7643 section 7)");
        refuseIf(
                attribute.mutability() == Mutability.WRITE_ONLY && attribute.returned() == Returned.ALWAYS,
                attribute,
                "is writeOnly and cannot be returned always (RFC 7643 section 7)");
        checkType(attribute);
        checkPredefined(attribute);
    }

    private static void checkType(AttributeDefinition attribute) {
        boolean unordered = attribute.isComplex() || attribute.type() == AttributeType.BOOLEAN;
        refuseIf(
                unordered && attribute.uniqueness() != Uniqueness.NONE,
                attribute,
                "is " + attribute.type() + " and cannot be unique (RFC 7643 sections 2.3.2 and 2.3.8)");
        refuseIf(
                unordered && !attribute.canonicalValues().isEmpty(),
                attribute,
                "is " + attribute.type() + " and cannot have canonical values (RFC 7643 section 2.3.1)");
        refuseIf(
                attribute.onlyCanonicalValues() && attribute.canonicalValues().isEmpty(),
                attribute,
                "accepts only canonical values but has none");
    }

    /** Sub-attributes predefined by RFC 7643 section 2.4 must keep their meaning. */
    private static void checkPredefined(AttributeDefinition attribute) {
        for (AttributeDefinition sub : attribute.subAttributes()) {
            AttributeType wanted = PREDEFINED.get(sub.name());
            if (attribute.multiValued() && wanted != null && (sub.type() != wanted || sub.multiValued())) {
                throw new IllegalArgumentException("Attribute " + attribute.name() + "." + sub.name()
                        + " must be a single " + wanted + " in a multi-valued attribute (RFC 7643 section 2.4)");
            }
        }
        AttributeDefinition value = attribute.subAttribute("value").orElse(null);
        refuseIf(
                attribute.multiValued() && value != null && value.type() == AttributeType.BOOLEAN,
                attribute,
                "has a boolean value, which cannot tell its elements apart (RFC 7643 section 2.4)");
    }

    private static void refuseIf(boolean wrong, AttributeDefinition attribute, String what) {
        if (wrong) {
            throw new IllegalArgumentException("Attribute " + attribute.name() + " " + what);
        }
    }
}
