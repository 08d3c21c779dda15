package dev.scimkit.filter;

import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The place of a value in the order of an attribute (RFC 7644 section 3.4.2.3). To sort many resources, make the key of each
 * once.
 *
 * <p>Equal values have equal keys. The key of no value comes last; in descending order it comes first.
 */
public final class SortKey implements Comparable<SortKey> {

    /** A boolean, number, instant, or the form of a text; null if there is no value. */
    private final @Nullable Object place;

    private SortKey(@Nullable Object place) {
        this.place = place;
    }

    /**
     * Makes the key of a value.
     *
     * @param attribute the attribute, which must not be complex
     * @param value its value, or null; a node that is not of the attribute's type is treated as no value
     * @return the key, to be compared with other keys of the attribute
     * @throws IllegalArgumentException if the attribute is complex
     */
    public static SortKey of(AttributeDefinition attribute, @Nullable JsonNode value) {
        return new SortKey(
                switch (attribute.type()) {
                    case BOOLEAN -> (value != null && value.isBoolean()) ? value.booleanValue() : null;
                    case INTEGER, DECIMAL -> number(value);
                    case DATE_TIME -> instant(value);
                    case STRING, REFERENCE, BINARY -> text(attribute, value);
                    case COMPLEX ->
                        throw new IllegalArgumentException("Complex values have no order: " + attribute.name());
                });
    }

    @Override
    public int compareTo(SortKey other) {
        Object one = place;
        Object two = other.place;
        if (one instanceof String text && two instanceof String otherText) {
            return ComparisonForm.compare(text, otherText);
        }
        if (one instanceof Instant instant && two instanceof Instant otherInstant) {
            return instant.compareTo(otherInstant);
        }
        if (one instanceof BigDecimal number && two instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber);
        }
        if (one instanceof Boolean truth && two instanceof Boolean otherTruth) {
            return Boolean.compare(truth, otherTruth);
        }
        return Boolean.compare(one == null, two == null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SortKey that && Objects.equals(place, that.place);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(place);
    }

    private static @Nullable BigDecimal number(@Nullable JsonNode node) {
        boolean real = node != null && node.isNumber() && (node.isBigDecimal() || Double.isFinite(node.doubleValue()));
        return real && node != null ? node.decimalValue().stripTrailingZeros() : null;
    }

    private static @Nullable Instant instant(@Nullable JsonNode node) {
        return node != null && node.isString()
                ? ScimDateTime.parse(node.stringValue()).orElse(null)
                : null;
    }

    private static @Nullable String text(AttributeDefinition attribute, @Nullable JsonNode node) {
        return node != null && node.isString() ? ComparisonForm.of(attribute, node.stringValue()) : null;
    }
}
