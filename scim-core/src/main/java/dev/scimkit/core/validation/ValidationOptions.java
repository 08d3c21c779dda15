package dev.scimkit.core.validation;

/**
 * How strictly resources are held against their schemas.
 *
 * @param schemasRequired whether {@code schemas} must name the schema of the resource type
 * @param canonicalValuesOnly whether a value must be among the canonical ones where the schema has any
 * @param duplicatesRefused whether a value that stands twice with the same type is a violation
 * @param maxViolations after how many violations no more are looked for
 */
public record ValidationOptions(
        boolean schemasRequired, boolean canonicalValuesOnly, boolean duplicatesRefused, int maxViolations) {

    private static final ValidationOptions STANDARD = new ValidationOptions(true, false, true, 100);

    public ValidationOptions {
        if (maxViolations < 1) {
            throw new IllegalArgumentException("maxViolations must be at least 1: " + maxViolations);
        }
    }

    /** {@return the rules of RFC 7643: canonical values are suggestions, everything else is asked for} */
    public static ValidationOptions standard() {
        return STANDARD;
    }

    /** {@return the same, but {@code schemas} may be missing} */
    public ValidationOptions schemasOptional() {
        return new ValidationOptions(false, canonicalValuesOnly, duplicatesRefused, maxViolations);
    }

    /** {@return the same, but only canonical values are taken where the schema has any} */
    public ValidationOptions onlyCanonicalValues() {
        return new ValidationOptions(schemasRequired, true, duplicatesRefused, maxViolations);
    }

    /** {@return the same, but a value may stand twice with the same type} */
    public ValidationOptions duplicatesAllowed() {
        return new ValidationOptions(schemasRequired, canonicalValuesOnly, false, maxViolations);
    }
}
