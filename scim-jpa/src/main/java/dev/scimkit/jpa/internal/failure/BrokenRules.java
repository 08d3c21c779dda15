package dev.scimkit.jpa.internal.failure;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.validation.ValidationException;
import dev.scimkit.core.validation.Violation;
import dev.scimkit.core.validation.Violation.Rule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Bean Validation finds wrong with an entity. Loaded only if the application has Bean Validation. */
final class BrokenRules {

    private static final Set<String> EXCEPTION = Set.of("jakarta.validation.ConstraintViolationException");

    private BrokenRules() {}

    static boolean isIn(Throwable cause) {
        return Causes.isA(cause, EXCEPTION);
    }

    /** Names the attributes whose properties break rules. A rule of the whole entity is reported as it is. */
    static ScimException refusal(Throwable cause, AttributeNames attributes) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> broken : ((ConstraintViolationException) cause).getConstraintViolations()) {
            violations.add(violation(broken, attributes));
        }
        violations.sort(Comparator.comparing(Violation::path).thenComparing(Violation::detail));
        return ValidationException.of(violations);
    }

    private static Violation violation(ConstraintViolation<?> broken, AttributeNames attributes) {
        String property = property(broken.getPropertyPath().toString());
        String attribute = attribute(broken.getRootBeanClass(), property, attributes);
        if (attribute != null) {
            return new Violation(attribute, Rule.CONSTRAINT, "'" + attribute + "' " + broken.getMessage());
        }
        String subject = property.isEmpty() ? "" : "The property '" + property + "' ";
        return new Violation("", Rule.CONSTRAINT, subject + broken.getMessage());
    }

    /** The names of properties only: without positions, as in {@code mails[1]}, and steps such as {@code <list element>}. */
    private static String property(String path) {
        List<String> names = new ArrayList<>();
        for (String step : path.split("\\.", -1)) {
            String name = step.replaceAll("\\[.*", "");
            if (!name.isEmpty() && !name.startsWith("<")) {
                names.add(name);
            }
        }
        return String.join(".", names);
    }

    private static @Nullable String attribute(@Nullable Class<?> bean, String property, AttributeNames attributes) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            String attribute = attributes.find(type.getName(), property);
            if (attribute != null) {
                return attribute;
            }
        }
        return null;
    }
}
