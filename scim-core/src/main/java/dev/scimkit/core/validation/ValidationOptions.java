package dev.scimkit.core.validation;

/**
 * How strictly resources are validated.
 *
 * @param schemasRequired whether {@code schemas} must name the schema of the resource type
 * @param canonicalValuesOnly whether values must be canonical where the schema lists canonical values
 * @param maxViolations the number of violations after which validation stops
 */
public record ValidationOptions(boolean schemasRequired, boolean canonicalValuesOnly, int maxViolations) {

    private static final ValidationOptions STANDARD = new ValidationOptions(true, false, 100);

    public ValidationOptions {
        if (maxViolations < 1) {
            throw new IllegalArgumentException("maxViolations must be at least 1: " + maxViolations);
        }
    }

    /** {@return the rules of RFC 7643: canonical values are suggestions, everything else is required} */
    public static ValidationOptions standard() {
        return STANDARD;
    }

    /** {@return a copy in which {@code schemas} may be missing} */
    public ValidationOptions schemasOptional() {
        return new ValidationOptions(false, canonicalValuesOnly, maxViolations);
    }

    /** {@return a copy that accepts only canonical values where the schema lists them} */
    public ValidationOptions onlyCanonicalValues() {
        return new ValidationOptions(schemasRequired, true, maxViolations);
    }
}
