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
 * Holds views against the Bean Validation constraints that an application put on them: on getters of its own subclass of
 * {@code User}, on its own views of extensions, or by a programmatic mapping.
 *
 * <p>Violations name the attribute by its SCIM path, as in {@code emails[0].value}, and answer {@code invalidValue}.
 * Immutable; used by any number of threads if the {@link Validator} is, as Hibernate Validator's are.
 */
public final class ViewValidator {

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
     * @return a validator that looks at resources only, not yet at extensions
     */
    public static ViewValidator of(Validator validator) {
        Objects.requireNonNull(validator, "validator");
        return new ViewValidator(validator, new ConstrainedClasses(validator), List.of());
    }

    /**
     * Makes a validator of views with Hibernate Validator, without Expression Language and with English messages.
     *
     * @return a validator that looks at resources only, not yet at extensions
     * @throws IllegalStateException when Hibernate Validator is not there; the message says what to add
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
     * Makes a validator of views with Hibernate Validator, as {@link #standard()} does, if it is there.
     *
     * @return the validator, or empty when there is no Hibernate Validator; one that is there and cannot start is an error
     */
    public static Optional<ViewValidator> ifPresent() {
        return isHibernateThere() ? Optional.of(standard()) : Optional.empty();
    }

    /**
     * Looks at an extension, too, wherever a resource has data of it.
     *
     * @param type the extension and its view, such as {@code EnterpriseUser.TYPE}
     * @return a validator that does
     */
    public ViewValidator withExtension(ExtensionType<?> type) {
        List<ExtensionType<?>> more = new ArrayList<>(extensions);
        more.add(type);
        return new ViewValidator(validator, constrained, more);
    }

    /**
     * Says whether a view has constraints at all: views of a class that has none, nor cascades to any, are not looked at.
     *
     * @param view a view
     * @return false when no view of that class can violate anything
     */
    public boolean constrains(TreeView view) {
        return constrained.contains(view.getClass());
    }

    /**
     * Lists what is wrong with a view.
     *
     * @param view the view, of the class that has the constraints
     * @param groups the groups of constraints to ask; none for the default group
     * @return every violation in the order of their paths, empty when there is none
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
     * @param view the view, of the class that has the constraints
     * @param groups the groups of constraints to ask; none for the default group
     * @throws ValidationException when it does; it holds every violation
     */
    public void validate(Resource view, Class<?>... groups) {
        ValidationException.throwIfAny(check(view, groups));
    }

    /** Looks only whether the classes are there; what keeps them from working must not go unnoticed. */
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
