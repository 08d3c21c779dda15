package dev.scimkit.core.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for E.164 numbers, bare or in tel URIs. */
public final class E164Check implements ConstraintValidator<E164, CharSequence> {

    private static final int MAX_LENGTH = 100;
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[-.()]");

    private boolean telUri;

    /** Makes one, for a Bean Validation provider. */
    public E164Check() {}

    @Override
    public void initialize(E164 constraint) {
        telUri = constraint.telUri();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isNumber(value.toString());
    }

    private boolean isNumber(String text) {
        boolean uri = telUri && text.regionMatches(true, 0, "tel:", 0, 4) && text.length() <= MAX_LENGTH;
        String number = uri ? SEPARATORS.matcher(text.substring(4)).replaceAll("") : text;
        return NUMBER.matcher(number).matches();
    }
}
