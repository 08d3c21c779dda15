package dev.scimkit.core.validation;

import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which classes have constraints, directly or by cascading, so that validation can skip objects of all others.
 */
final class ConstrainedClasses {

    private final Validator validator;
    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    ConstrainedClasses(Validator validator) {
        this.validator = validator;
    }

    boolean contains(Class<?> type) {
        return known.computeIfAbsent(type, asked -> isConstrained(asked, new HashSet<>()));
    }

    private boolean isConstrained(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return false;
        }
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        if (bean.hasConstraints()) {
            return true;
        }
        for (PropertyDescriptor property : bean.getConstrainedProperties()) {
            if (isConstrained(property, seen)) {
                return true;
            }
        }
        return false;
    }

    private <D extends ElementDescriptor & CascadableDescriptor & ContainerDescriptor> boolean isConstrained(
            D element, Set<Class<?>> seen) {
        return element.hasConstraints()
                || (element.isCascaded() && mayBeConstrained(element.getElementClass(), seen))
                || element.getConstrainedContainerElementTypes().stream().anyMatch(inner -> isConstrained(inner, seen));
    }

    /** A class that is not final may have subclasses with constraints. */
    private boolean mayBeConstrained(Class<?> type, Set<Class<?>> seen) {
        return !Modifier.isFinal(type.getModifiers()) || isConstrained(type, seen);
    }
}
