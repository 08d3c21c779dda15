package dev.scimkit.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for well-formed language tags. */
public final class LanguageTagCheck implements ConstraintValidator<LanguageTag, CharSequence> {

    private static final int MAX_LENGTH = 100;

    private boolean underscores;

    /** Makes one, for a Bean Validation provider. */
    public LanguageTagCheck() {}

    @Override
    public void initialize(LanguageTag constraint) {
        underscores = constraint.underscores();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isTag(underscores ? value.toString().replace('_', '-') : value.toString());
    }

    static boolean isTag(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.indexOf('_') >= 0) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException illFormed) {
            return false;
        }
    }
}
