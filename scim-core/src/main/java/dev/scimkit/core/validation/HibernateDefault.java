package dev.scimkit.core.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.spi.ValidationProvider;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Sets up Hibernate Validator for applications that do not provide a validator; loaded only when needed. */
final class HibernateDefault {

    private HibernateDefault() {}

    /** Returns true, or throws {@link NoClassDefFoundError} when Hibernate Validator is missing. */
    static boolean isThere() {
        return ValidationProvider.class.isAssignableFrom(HibernateValidator.class);
    }

    /** The factory is never closed: it lives as long as its validator and holds only memory. */
    static Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new EnglishMessages(new ParameterMessageInterpolator()))
                .allowMultipleCascadedValidationOnReturnValues(true)
                .buildValidatorFactory()
                .getValidator();
    }

    /** The root locale gives English messages; any other would fall back to the locale of the machine. */
    private record EnglishMessages(MessageInterpolator messages) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return messages.interpolate(template, context, Locale.ROOT);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return messages.interpolate(template, context, locale);
        }
    }
}
