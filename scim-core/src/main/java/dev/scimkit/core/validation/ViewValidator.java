package dev.scimkit.core.validation;

import dev.scimkit.core.resource.ExtensionType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.TreeView;
import dev.scimkit.core.validation.Violation.Rule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Validates views against the Bean Validation constraints of an application: on getters of its own subclass of {@code
 * User}, on its own views of extensions, or from a programmatic mapping.
 *
 * <p>Violations name the attribute by its SCIM path, as in {@code emails[0].value}; the keyword is {@code
 * invalidValue}. Immutable, and thread-safe if the {@link Validator} is, as Hibernate Validator's are.
 */
public final class ViewValidator {

    static {
        ClassPath.read();
    }

    private final Validator validator;
    private final ConstrainedClasses constrained;
    private final List<ExtensionType<?>> extensions;

    private ViewValidator(Validator validator, ConstrainedClasses constrained, List<ExtensionType<?>> extensions) {
        this.validator = validator;
        this.constrained = constrained;
        this.extensions = List.copyOf(extensions);
    }

    /**
     * Makes a validator of views.
     *
     * @param validator any Bean Validation validator
     * @return a validator of resources, not yet of extensions
     */
    public static ViewValidator of(Validator validator) {
        Objects.requireNonNull(validator, "validator");
        return new ViewValidator(validator, new ConstrainedClasses(validator), List.of());
    }

    /**
     * Makes a validator of views with Hibernate Validator, without Expression Language and with English messages.
     *
     * @return a validator of resources, not yet of extensions
     * @throws IllegalStateException when Hibernate Validator is missing; the message says what to add
     */
    public static ViewValidator standard() {
        try {
            return of(HibernateDefault.validator());
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "Bean Validation of views needs org.hibernate.validator:hibernate-validator, or pass another"
                            + " provider's Validator to ViewValidator.of",
                    missing);
        }
    }

    /**
     * Makes a validator of views as {@link #standard()} does, if Hibernate Validator is present.
     *
     * @return the validator, or empty when Hibernate Validator is missing; a failure to start it is an error
     */
    public static Optional<ViewValidator> ifPresent() {
        return isHibernateThere() ? Optional.of(standard()) : Optional.empty();
    }

    /**
     * Also validates an extension, where a resource has data for it.
     *
     * @param type the extension and its view, such as {@code EnterpriseUser.TYPE}
     * @return a validator that includes the extension
     */
    public ViewValidator withExtension(ExtensionType<?> type) {
        List<ExtensionType<?>> more = new ArrayList<>(extensions);
        more.add(type);
        return new ViewValidator(validator, constrained, more);
    }

    /**
     * Tells whether the class of a view has constraints, directly or by cascading; views without any are skipped.
     *
     * @param view a view
     * @return false when no view of that class can have violations
     */
    public boolean constrains(TreeView view) {
        return constrained.contains(view.getClass());
    }

    /**
     * Lists the violations of a view.
     *
     * @param view the view, an instance of the class with the constraints
     * @param groups the groups of constraints to validate; none for the default group
     * @return all violations, sorted by path
     */
    public List<Violation> check(Resource view, Class<?>... groups) {
        ConstraintPaths paths = new ConstraintPaths(view.resourceType());
        List<Violation> violations = new ArrayList<>();
        if (constrains(view)) {
            for (ConstraintViolation<Resource> violation : validator.validate(view, groups)) {
                violations.add(violation(paths.resourcePath(violation.getPropertyPath()), violation.getMessage()));
            }
        }
        for (ExtensionType<?> type : extensions) {
            view.extension(type).ifPresent(extension -> checkExtension(type, extension, groups, violations));
        }
        violations.sort(Comparator.comparing(Violation::path).thenComparing(Violation::detail));
        return List.copyOf(violations);
    }

    /**
     * Refuses a view that violates a constraint.
     *
     * @param view the view, an instance of the class with the constraints
     * @param groups the groups of constraints to validate; none for the default group
     * @throws ValidationException with all violations, when there are any
     */
    public void validate(Resource view, Class<?>... groups) {
        ValidationException.throwIfAny(check(view, groups));
    }

    /** Checks only whether the classes are present; a failure to start must not go unnoticed. */
    private static boolean isHibernateThere() {
        try {
            return HibernateDefault.isThere();
        } catch (NoClassDefFoundError missing) {
            return false;
        }
    }

    private void checkExtension(
            ExtensionType<?> type, TreeView extension, Class<?>[] groups, List<Violation> violations) {
        if (!constrains(extension)) {
            return;
        }
        for (ConstraintViolation<TreeView> violation : validator.validate(extension, groups)) {
            String path = ConstraintPaths.extensionPath(type.schema(), violation.getPropertyPath());
            violations.add(violation(path, violation.getMessage()));
        }
    }

    private static Violation violation(String path, String message) {
        return path.isEmpty()
                ? new Violation("", Rule.CONSTRAINT, message)
                : Violation.of(path, Rule.CONSTRAINT, message);
    }
}
