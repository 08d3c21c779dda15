package dev.scimkit.filter.internal.match;

import dev.scimkit.filter.Filter;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Compares numbers by value; integers without allocating. */
final class NumberTest implements ValueTest {

    private static final int SAFE_DIGITS = 18;

    private final Filter.Operator operator;
    private final BigDecimal number;
    private final boolean whole;
    private final long wholeNumber;

    NumberTest(Filter.Operator operator, BigDecimal number) {
        this.operator = operator;
        this.number = number;
        this.whole = isWhole(number);
        this.wholeNumber = whole ? number.longValueExact() : 0;
    }

    private static boolean isWhole(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        return digits <= SAFE_DIGITS && number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public Truth test(JsonNode value, Evaluation evaluation) {
        evaluation.take(Evaluation.PARSED);
        if (!value.isNumber()) {
            return Truth.UNKNOWN;
        }
        if (whole && (value.isInt() || value.isLong())) {
            return Truth.of(Ordering.holds(operator, Long.compare(value.longValue(), wholeNumber)));
        }
        if (value.isFloatingPointNumber() && !value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            return Truth.UNKNOWN;
        }
        return Truth.of(Ordering.holds(operator, value.decimalValue().compareTo(number)));
    }
}
