package dev.scimkit.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the names of time zones in the IANA database that comes with the Java runtime. */
public final class IanaTimeZoneCheck implements ConstraintValidator<IanaTimeZone, CharSequence> {

    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** Makes one, for a Bean Validation provider. */
    public IanaTimeZoneCheck() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || NAMES.contains(value.toString());
    }
}
