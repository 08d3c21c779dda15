package dev.scimkit.jpa.internal.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;

/** Compares a property with a value of its own type, which is known only when the mapping is read. */
@SuppressWarnings({"unchecked", "rawtypes"}) // the value is of the property's type, which has an order
final class Ordered {

    private Ordered() {}

    static Predicate greater(CriteriaBuilder builder, Expression<?> expression, Object value) {
        return builder.greaterThan((Expression) expression, (Comparable) value);
    }

    static Predicate atLeast(CriteriaBuilder builder, Expression<?> expression, Object value) {
        return builder.greaterThanOrEqualTo((Expression) expression, (Comparable) value);
    }

    static Predicate less(CriteriaBuilder builder, Expression<?> expression, Object value) {
        return builder.lessThan((Expression) expression, (Comparable) value);
    }

    static Predicate atMost(CriteriaBuilder builder, Expression<?> expression, Object value) {
        return builder.lessThanOrEqualTo((Expression) expression, (Comparable) value);
    }
}
