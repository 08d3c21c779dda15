package dev.scimkit.core.validation;

import java.util.Objects;

/**
 * How strictly resources are validated.
 *
 * @param schemasRequired whether {@code schemas} must name the schema of the resource type
 * @param canonicalValuesOnly whether values must be canonical where the schema lists canonical values
 * @param values how long texts may be
 * @param maxViolations the number of violations after which validation stops
 */
public record ValidationOptions(
        boolean schemasRequired, boolean canonicalValuesOnly, ValueLimits values, int maxViolations) {

    private static final ValidationOptions STANDARD = new ValidationOptions(true, false, ValueLimits.standard(), 100);

    public ValidationOptions {
        Objects.requireNonNull(values, "values");
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
        return new ValidationOptions(false, canonicalValuesOnly, values, maxViolations);
    }

    /** {@return a copy that accepts only canonical values where the schema lists them} */
    public ValidationOptions onlyCanonicalValues() {
        return new ValidationOptions(schemasRequired, true, values, maxViolations);
    }

    /**
     * Changes how long texts may be.
     *
     * @param limits the limits
     * @return a copy that has them
     */
    public ValidationOptions withValues(ValueLimits limits) {
        return new ValidationOptions(schemasRequired, canonicalValuesOnly, limits, maxViolations);
    }
}
