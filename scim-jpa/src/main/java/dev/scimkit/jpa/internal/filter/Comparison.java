package dev.scimkit.jpa.internal.filter;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter.Operator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A comparison of a filter.
 *
 * @param definition the attribute or sub-attribute
 * @param operator the operator
 * @param value the value to compare with
 * @param missing what holds if the attribute has no value
 */
record Comparison(AttributeDefinition definition, Operator operator, ComparisonValue value, boolean missing) {

    /** The form of a text to compare with. */
    String form() {
        return ComparisonForm.of(definition, (String) value.toObject());
    }

    /** Compares a value that is known without the database. */
    boolean holdsFor(@Nullable JsonNode node) {
        if (node == null) {
            return missing;
        }
        if (value instanceof ComparisonValue.Bool bool) {
            return (node.isBoolean() && node.booleanValue() == bool.value()) == (operator == Operator.EQ);
        }
        if (value instanceof ComparisonValue.Decimal decimal) {
            return node.isNumber() && ordered(node.decimalValue().compareTo(decimal.value()));
        }
        if (value instanceof ComparisonValue.Moment moment) {
            Instant own = ScimDateTime.parse(node.stringValue()).orElse(null);
            return own == null ? missing : ordered(own.compareTo(moment.value()));
        }
        return text(ComparisonForm.of(definition, node.stringValue()), form());
    }

    private boolean text(String own, String other) {
        return switch (operator) {
            case CO -> own.contains(other);
            case SW -> own.startsWith(other);
            case EW -> own.endsWith(other);
            default -> ordered(ComparisonForm.compare(own, other));
        };
    }

    private boolean ordered(int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case CO, SW, EW -> false;
        };
    }
}
