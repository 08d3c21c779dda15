package dev.scimkit.core.json;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Reads numbers, with every digit, and refuses those that cannot be calculated with or read again. */
final class NumberValues {

    /** Zeros before the first digit, a zero behind the point or an exponent. */
    private static final int MOST_DIGITS_ADDED = 20;

    private NumberValues() {}

    /** Reads the whole number at a parser's current token. */
    static JsonNode readInteger(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> IntNode.valueOf(parser.getIntValue());
            case LONG -> LongNode.valueOf(parser.getLongValue());
            default -> BigIntegerNode.valueOf(parser.getBigIntegerValue());
        };
    }

    /** Reads the number with a point or an exponent at a parser's current token. */
    static JsonNode readDecimal(JsonParser parser, JsonLimits limits) {
        if (parser.isNaN()) {
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The tree contains a number that JSON cannot represent");
        }
        return decimal(parser)
                .map(NumberValues::withPoint)
                .filter(number -> isWithin(limits, number))
                .map(DecimalNode::valueOf)
                .orElseThrow(() -> JsonReader.syntaxError(limits.allowed(), parser.currentTokenLocation()));
    }

    /** Also as it will be written, which may take more digits than it came with: so that it can be read again. */
    private static boolean isWithin(JsonLimits limits, BigDecimal number) {
        if (Math.abs((long) number.scale()) > limits.maxNumberScale()) {
            return false;
        }
        return number.precision() + MOST_DIGITS_ADDED <= limits.maxNumberLength()
                || number.toString().chars().filter(Character::isDigit).count() <= limits.maxNumberLength();
    }

    /** Keeps {@code 1E0} from being written as {@code 1}, which would be an integer when it is read again. */
    private static BigDecimal withPoint(BigDecimal number) {
        return number.scale() == 0 ? number.setScale(1) : number;
    }

    /** Empty for an exponent that is beyond an int, of which Java can make no number. */
    private static Optional<BigDecimal> decimal(JsonParser parser) {
        try {
            return Optional.of(parser.getDecimalValue());
        } catch (NumberFormatException beyond) {
            return Optional.empty();
        }
    }
}
