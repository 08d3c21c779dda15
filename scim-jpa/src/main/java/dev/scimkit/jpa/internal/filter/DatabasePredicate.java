package dev.scimkit.jpa.internal.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.List;

/**
 * What the database can tell about a condition.
 *
 * @param predicate true, never unknown, for each row that meets the condition
 * @param isExact whether it is false for all others; otherwise the engine has to look at what is found
 */
public record DatabasePredicate(Predicate predicate, boolean isExact) {

    static DatabasePredicate exact(Predicate predicate) {
        return new DatabasePredicate(predicate, true);
    }

    static DatabasePredicate constant(CriteriaBuilder builder, boolean value) {
        return new DatabasePredicate(value ? builder.conjunction() : builder.disjunction(), true);
    }

    /** The database cannot decide the condition: it may hold for any row. */
    static DatabasePredicate unknown(CriteriaBuilder builder) {
        return new DatabasePredicate(builder.conjunction(), false);
    }

    static DatabasePredicate and(CriteriaBuilder builder, List<DatabasePredicate> operands) {
        return new DatabasePredicate(builder.and(predicates(operands)), isExact(operands));
    }

    static DatabasePredicate or(CriteriaBuilder builder, List<DatabasePredicate> operands) {
        return new DatabasePredicate(builder.or(predicates(operands)), isExact(operands));
    }

    DatabasePredicate not(CriteriaBuilder builder) {
        return isExact ? exact(builder.not(predicate)) : unknown(builder);
    }

    private static boolean isExact(List<DatabasePredicate> operands) {
        return operands.stream().allMatch(DatabasePredicate::isExact);
    }

    private static Predicate[] predicates(List<DatabasePredicate> operands) {
        return operands.stream().map(DatabasePredicate::predicate).toArray(Predicate[]::new);
    }
}
