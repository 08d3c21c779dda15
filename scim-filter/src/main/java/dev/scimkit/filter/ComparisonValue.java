package dev.scimkit.filter;

import java.math.BigDecimal;
import java.time.Instant;

/** A literal of a filter, converted to the type of the attribute that it is compared with. */
public sealed interface ComparisonValue {

    /** {@return the value as a plain Java object, for example to be used as a parameter of a database query} */
    Object toObject();

    /**
     * A value for a string, reference or binary attribute.
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
     * A value for an integer or decimal attribute.
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
     * A value for a boolean attribute.
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
     * A value for a dateTime attribute.
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
