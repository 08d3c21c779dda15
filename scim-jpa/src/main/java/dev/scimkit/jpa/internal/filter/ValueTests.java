package dev.scimkit.jpa.internal.filter;

import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter.Operator;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.property.Conversion;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares properties in the database, as far as it compares as SCIM does. */
final class ValueTests {

    private static final char ESCAPE = '\\';
    private static final int LONGEST_NUMBER = 30;

    private ValueTests() {}

    /** Tests a comparison. */
    static DatabasePredicate compare(Scope scope, Binding binding, Comparison comparison) {
        CriteriaBuilder builder = scope.builder();
        return switch (binding.conversion().kind()) {
            case TEXT -> text(scope, binding, comparison);
            case FEW -> few(scope, binding, comparison);
            case NUMBER -> number(scope, binding, comparison);
            case TIME -> time(scope, binding, comparison);
            case IDENTITY -> identity(scope, binding, comparison);
            case OTHER -> DatabasePredicate.unknown(builder);
        };
    }

    /** Tests whether there is a value that is not empty. */
    static DatabasePredicate present(Scope scope, Binding binding) {
        CriteriaBuilder builder = scope.builder();
        Expression<?> expression = scope.expression(binding.property());
        return switch (binding.conversion().kind()) {
            case TEXT -> DatabasePredicate.exact(hasText(builder, expression));
            case FEW -> in(scope, binding, constants(binding, node -> node != null), false);
            case OTHER -> new DatabasePredicate(builder.isNotNull(expression), false);
            case NUMBER, TIME, IDENTITY -> DatabasePredicate.exact(builder.isNotNull(expression));
        };
    }

    private static Predicate hasText(CriteriaBuilder builder, Expression<?> expression) {
        return builder.and(builder.isNotNull(expression), builder.notEqual(expression, ""));
    }

    private static DatabasePredicate text(Scope scope, Binding binding, Comparison comparison) {
        CriteriaBuilder builder = scope.builder();
        String form = comparison.form();
        if (!isStorable(form)) {
            return comparison.operator().isOrdering()
                    ? DatabasePredicate.unknown(builder)
                    : DatabasePredicate.constant(builder, comparison.operator() == Operator.NE);
        }
        Property key = binding.key();
        if (key == null) {
            return textWithoutKey(scope, binding, comparison);
        }
        Expression<String> expression = scope.expression(key).as(String.class);
        return DatabasePredicate.exact(or(
                builder, expression, comparison.missing(), byForm(builder, expression, comparison.operator(), form)));
    }

    /** Without a key, the database can only find candidates for {@code eq}, which the engine compares. */
    private static DatabasePredicate textWithoutKey(Scope scope, Binding binding, Comparison comparison) {
        CriteriaBuilder builder = scope.builder();
        Expression<String> expression = scope.expression(binding.property()).as(String.class);
        String sought = (String) comparison.value().toObject();
        if (comparison.operator() != Operator.EQ || sought.isEmpty()) {
            return DatabasePredicate.unknown(builder);
        }
        if (binding.lowerCase()) {
            Expression<String> literal = builder.lower(builder.literal(sought));
            return new DatabasePredicate(
                    builder.and(builder.isNotNull(expression), builder.equal(builder.lower(expression), literal)),
                    false);
        }
        boolean plain = binding.definition().caseExact() && binding.definition().type() != AttributeType.BINARY;
        return plain && isItsOnlySpelling(sought)
                ? new DatabasePredicate(
                        builder.and(builder.isNotNull(expression), builder.equal(expression, sought)), false)
                : DatabasePredicate.unknown(builder);
    }

    /** Three characters beyond ASCII are canonically equivalent to ones of ASCII: to K, the semicolon and the grave. */
    private static boolean isItsOnlySpelling(String text) {
        return text.chars().allMatch(c -> c > 0 && c < 0x80 && c != 'K' && c != ';' && c != '`');
    }

    /** Databases store Unicode without U+0000 and without halves of surrogate pairs. */
    private static boolean isStorable(String text) {
        return text.codePoints().allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
    }

    private static Predicate byForm(CriteriaBuilder builder, Expression<String> key, Operator operator, String form) {
        return switch (operator) {
            case EQ -> builder.equal(key, form);
            case NE -> builder.notEqual(key, form);
            case GT -> builder.greaterThan(key, form);
            case GE -> builder.greaterThanOrEqualTo(key, form);
            case LT -> builder.lessThan(key, form);
            case LE -> builder.lessThanOrEqualTo(key, form);
            case CO -> builder.like(key, "%" + escaped(form) + "%", ESCAPE);
            case SW -> builder.like(key, escaped(form) + "%", ESCAPE);
            case EW -> builder.like(key, "%" + escaped(form), ESCAPE);
        };
    }

    private static String escaped(String form) {
        return form.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Predicate or(
            CriteriaBuilder builder, Expression<?> expression, boolean missing, Predicate predicate) {
        return missing
                ? builder.or(builder.isNull(expression), predicate)
                : builder.and(builder.isNotNull(expression), predicate);
    }

    private interface Test {
        boolean holdsFor(@Nullable JsonNode value);
    }

    private static List<Object> constants(Binding binding, Test test) {
        Conversion conversion = binding.conversion();
        List<Object> matching = new ArrayList<>();
        for (Object constant : conversion.constants()) {
            if (test.holdsFor(conversion.show(constant))) {
                matching.add(constant);
            }
        }
        return matching;
    }

    private static DatabasePredicate few(Scope scope, Binding binding, Comparison comparison) {
        return in(scope, binding, constants(binding, comparison::holdsFor), comparison.missing());
    }

    private static DatabasePredicate in(Scope scope, Binding binding, List<Object> values, boolean missing) {
        CriteriaBuilder builder = scope.builder();
        Expression<?> expression = scope.expression(binding.property());
        Predicate in = values.isEmpty() ? builder.disjunction() : expression.in(values);
        return DatabasePredicate.exact(or(builder, expression, missing, in));
    }

    private static DatabasePredicate identity(Scope scope, Binding binding, Comparison comparison) {
        CriteriaBuilder builder = scope.builder();
        Operator operator = comparison.operator();
        if (operator != Operator.EQ && operator != Operator.NE) {
            return DatabasePredicate.unknown(builder);
        }
        Expression<?> expression = scope.expression(binding.property());
        Object value = equal(binding, comparison);
        Predicate equal = value == null ? builder.disjunction() : builder.equal(expression, value);
        boolean isEqual = operator == Operator.EQ;
        return DatabasePredicate.exact(
                or(builder, expression, comparison.missing(), isEqual ? equal : builder.not(equal)));
    }

    /** The property's value whose text is equal to a text, or null. */
    private static @Nullable Object equal(Binding binding, Comparison comparison) {
        try {
            Object value = binding.conversion().convert(comparison.value().toObject());
            JsonNode shown = binding.conversion().show(value);
            boolean same = shown != null && binding.form(shown.stringValue()).equals(comparison.form());
            return same ? value : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Compares with the nearest numbers that the property can have. */
    private static DatabasePredicate number(Scope scope, Binding binding, Comparison comparison) {
        CriteriaBuilder builder = scope.builder();
        BigDecimal number = ((ComparisonValue.Decimal) comparison.value()).value();
        if (number.precision() > LONGEST_NUMBER || Math.abs(number.scale()) > LONGEST_NUMBER) {
            return DatabasePredicate.unknown(builder);
        }
        boolean whole = binding.property().type() != BigDecimal.class;
        Object below = converted(binding, whole ? number.setScale(0, RoundingMode.FLOOR) : number);
        Object above = converted(binding, whole ? number.setScale(0, RoundingMode.CEILING) : number);
        if (below == null || above == null) {
            return DatabasePredicate.unknown(builder);
        }
        Expression<?> expression = scope.expression(binding.property());
        boolean possible = below.equals(above);
        Predicate predicate = switch (comparison.operator()) {
            case EQ -> possible ? builder.equal(expression, below) : builder.disjunction();
            case NE -> possible ? builder.notEqual(expression, below) : builder.conjunction();
            case GT -> Ordered.greater(builder, expression, below);
            case GE -> Ordered.atLeast(builder, expression, above);
            case LT -> Ordered.less(builder, expression, above);
            case LE -> Ordered.atMost(builder, expression, below);
            case CO, SW, EW -> builder.disjunction();
        };
        return DatabasePredicate.exact(or(builder, expression, comparison.missing(), predicate));
    }

    private static @Nullable Object converted(Binding binding, Object value) {
        try {
            return binding.conversion().convert(value);
        } catch (IllegalArgumentException outOfRange) {
            return null;
        }
    }

    /** What is shown has milliseconds, what is stored may be finer: all times within one are equal. */
    private static DatabasePredicate time(Scope scope, Binding binding, Comparison comparison) {
        CriteriaBuilder builder = scope.builder();
        Instant time = ((ComparisonValue.Moment) comparison.value()).value();
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9998) {
            return DatabasePredicate.unknown(builder);
        }
        Instant floor = time.truncatedTo(ChronoUnit.MILLIS);
        boolean possible = floor.equals(time);
        Object from = binding.conversion().convert(floor);
        Object next = binding.conversion().convert(floor.plusMillis(1));
        if (from == null || next == null) {
            return DatabasePredicate.unknown(builder);
        }
        Expression<?> expression = scope.expression(binding.property());
        Object ceiling = possible ? from : next;
        Predicate within = possible
                ? builder.and(Ordered.atLeast(builder, expression, from), Ordered.less(builder, expression, next))
                : builder.disjunction();
        Predicate predicate = switch (comparison.operator()) {
            case EQ -> within;
            case NE -> builder.not(within);
            case GT -> Ordered.atLeast(builder, expression, next);
            case GE -> Ordered.atLeast(builder, expression, ceiling);
            case LT -> Ordered.less(builder, expression, ceiling);
            case LE -> Ordered.less(builder, expression, next);
            case CO, SW, EW -> builder.disjunction();
        };
        return DatabasePredicate.exact(or(builder, expression, comparison.missing(), predicate));
    }
}
