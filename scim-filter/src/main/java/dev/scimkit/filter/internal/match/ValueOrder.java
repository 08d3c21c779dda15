package dev.scimkit.filter.internal.match;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders the values of an attribute; null and values of another type come last. */
public final class ValueOrder {

    private ValueOrder() {}

    /**
     * Makes the comparator.
     *
     * @param definition the attribute
     * @return a comparator that accepts null
     */
    public static Comparator<@Nullable JsonNode> of(AttributeDefinition definition) {
        CaseTable table = CaseTable.of(definition);
        return switch (definition.type()) {
            case BOOLEAN -> by(ValueOrder::bool, Boolean::compare);
            case INTEGER, DECIMAL -> by(ValueOrder::number, BigDecimal::compareTo);
            case DATE_TIME -> by(ValueOrder::instant, Instant::compareTo);
            case STRING, REFERENCE, BINARY -> by(ValueOrder::text, (l, r) -> TextOrder.compare(table, l, r));
            case COMPLEX -> throw new IllegalArgumentException("Complex values have no order: " + definition.name());
        };
    }

    private static <V> Comparator<@Nullable JsonNode> by(
            Function<@Nullable JsonNode, @Nullable V> key, Comparator<V> order) {
        return (left, right) -> {
            V l = key.apply(left);
            V r = key.apply(right);
            if (l == null || r == null) {
                return Boolean.compare(l == null, r == null);
            }
            return order.compare(l, r);
        };
    }

    private static @Nullable Boolean bool(@Nullable JsonNode node) {
        return (node != null && node.isBoolean()) ? node.booleanValue() : null;
    }

    private static @Nullable BigDecimal number(@Nullable JsonNode node) {
        boolean real = node != null && node.isNumber() && (node.isBigDecimal() || Double.isFinite(node.doubleValue()));
        return real && node != null ? node.decimalValue() : null;
    }

    private static @Nullable Instant instant(@Nullable JsonNode node) {
        String text = text(node);
        return text == null ? null : ScimDateTime.parse(text).orElse(null);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }
}
