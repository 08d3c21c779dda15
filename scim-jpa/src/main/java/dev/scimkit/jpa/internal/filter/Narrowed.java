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
public record Narrowed(Predicate predicate, boolean isExact) {

    static Narrowed exact(Predicate predicate) {
        return new Narrowed(predicate, true);
    }

    static Narrowed constant(CriteriaBuilder builder, boolean value) {
        return new Narrowed(value ? builder.conjunction() : builder.disjunction(), true);
    }

    /** The database can tell nothing: the condition may hold for every row. */
    static Narrowed unknown(CriteriaBuilder builder) {
        return new Narrowed(builder.conjunction(), false);
    }

    static Narrowed and(CriteriaBuilder builder, List<Narrowed> operands) {
        return new Narrowed(builder.and(predicates(operands)), isExact(operands));
    }

    static Narrowed or(CriteriaBuilder builder, List<Narrowed> operands) {
        return new Narrowed(builder.or(predicates(operands)), isExact(operands));
    }

    Narrowed not(CriteriaBuilder builder) {
        return isExact ? exact(builder.not(predicate)) : unknown(builder);
    }

    private static boolean isExact(List<Narrowed> operands) {
        return operands.stream().allMatch(Narrowed::isExact);
    }

    private static Predicate[] predicates(List<Narrowed> operands) {
        return operands.stream().map(Narrowed::predicate).toArray(Predicate[]::new);
    }
}
