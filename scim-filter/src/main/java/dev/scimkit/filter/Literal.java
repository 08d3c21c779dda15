package dev.scimkit.filter;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The value that a filter compares with: any JSON value except objects and arrays (ABNF {@code compValue}).
 *
 * <p>{@code toString()} prints the literal as JSON.
 */
public sealed interface Literal {

    /** The literal {@code true}. */
    Literal TRUE = new JsonBoolean(true);

    /** The literal {@code false}. */
    Literal FALSE = new JsonBoolean(false);

    /** The literal {@code null}. */
    Literal NULL = new JsonNull();

    /**
     * A string.
     *
     * @param value the string without quotes and escapes
     */
    record JsonString(String value) implements Literal {
        public JsonString {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return QuotedText.of(value);
        }
    }

    /**
     * A number.
     *
     * @param value the number as written: {@code 5} and {@code 5.0} are different literals
     */
    record JsonNumber(BigDecimal value) implements Literal {
        public JsonNumber {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A boolean.
     *
     * @param value true or false
     */
    record JsonBoolean(boolean value) implements Literal {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** The null value. */
    record JsonNull() implements Literal {
        @Override
        public String toString() {
            return "null";
        }
    }
}
