package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Orders the values of an attribute in the same way as {@code gt}, {@code ge}, {@code lt} and {@code le}, for sorting (RFC
 * 7644 section 3.4.2.3): numbers by value, dates by instant, false before true, strings by code point after Unicode
 * normalisation and, unless the attribute is case exact, case folding. The order does not depend on a locale.
 */
public final class AttributeValueOrder {

    private AttributeValueOrder() {}

    /**
     * Makes a comparator for the values of an attribute.
     *
     * <p>Null stands for no value and comes last. The reversed comparator puts it first, as the RFC requires for
     * descending order. A node that is not of the attribute's type is treated as no value.
     *
     * <p>It makes two {@link SortKey}s for each comparison; to sort many resources, make the keys once and sort by them.
     *
     * @param definition the attribute, which must not be complex
     * @return the comparator
     * @throws IllegalArgumentException if the attribute is complex
     */
    public static Comparator<@Nullable JsonNode> of(AttributeDefinition definition) {
        SortKey.of(definition, null);
        return (left, right) -> SortKey.of(definition, left).compareTo(SortKey.of(definition, right));
    }
}
