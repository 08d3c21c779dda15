package dev.scimkit.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the country codes that the Java runtime knows, in either case. */
public final class CountryCodeCheck implements ConstraintValidator<CountryCode, CharSequence> {

    private static final Set<String> CODES = Set.copyOf(Set.of(Locale.getISOCountries()));

    /** Makes one, for a Bean Validation provider. */
    public CountryCodeCheck() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || CODES.contains(value.toString().toUpperCase(Locale.ROOT));
    }
}
