package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.filter.internal.match.ValueOrder;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The order in which {@code gt}, {@code ge}, {@code lt} and {@code le} see the values of an attribute, for sorting by it
 * (RFC 7644 section 3.4.2.3): numbers by value, dates by instant, false before true, strings by code points after
 * Unicode normalisation and, unless they are case exact, case folding. No locale has a say.
 */
public final class AttributeValueOrder {

    private AttributeValueOrder() {}

    /**
     * Makes the order of an attribute's values.
     *
     * <p>No value is null, and comes last; reversed, the order therefore puts it first, as the RFC wants it for
     * descending order. What is not of the attribute's type counts as no value.
     *
     * @param definition the attribute, which must not be complex
     * @return the order
     * @throws IllegalArgumentException if the attribute is complex
     */
    public static Comparator<@Nullable JsonNode> of(AttributeDefinition definition) {
        return ValueOrder.of(definition);
    }
}
