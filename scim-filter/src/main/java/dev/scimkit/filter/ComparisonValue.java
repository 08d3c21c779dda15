package dev.scimkit.filter;

import java.math.BigDecimal;
import java.time.Instant;

/** A literal of a filter, read as the type of the attribute it is compared with. */
public sealed interface ComparisonValue {

    /** {@return the plain value, for example as the parameter of a database query} */
    Object toObject();

    /**
     * A value to compare with a string, reference or binary attribute.
     *
     * @param value the text; base64 for a binary attribute
     */
    record Text(String value) implements ComparisonValue {
        @Override
        public Object toObject() {
            return value;
        }
    }

    /**
     * A value to compare with an integer or decimal attribute.
     *
     * @param value the number
     */
    record Decimal(BigDecimal value) implements ComparisonValue {
        @Override
        public Object toObject() {
            return value;
        }
    }

    /**
     * A value to compare with a boolean attribute.
     *
     * @param value the truth value
     */
    record Bool(boolean value) implements ComparisonValue {
        @Override
        public Object toObject() {
            return value;
        }
    }

    /**
     * A value to compare with a dateTime attribute.
     *
     * @param value the point in time
     */
    record Moment(Instant value) implements ComparisonValue {
        @Override
        public Object toObject() {
            return value;
        }
    }
}
