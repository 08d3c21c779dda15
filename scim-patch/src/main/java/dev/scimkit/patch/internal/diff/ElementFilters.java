package dev.scimkit.patch.internal.diff;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Makes filters that select elements of a list. They are trees, so values are never pasted into filter text. */
final class ElementFilters {

    private static final String VALUE = "value";
    private static final String TYPE = "type";

    /** How many filters are joined into one; well below the limits on filters. */
    private static final int JOINED = 100;

    private ElementFilters() {}

    /** Selects an element by its {@code value}; null when it has none that a filter can express. */
    static @Nullable Filter byValue(JsonNode element) {
        return equal(VALUE, element.isObject() ? element.get(VALUE) : element);
    }

    /** A filter that matches only one element of a list, without using some sub-attributes; null when there is none. */
    static @Nullable Filter tellingApart(
            ResolvedAttribute attribute, ArrayNode elements, int position, Set<String> not) {
        JsonNode element = elements.get(position);
        if (!attribute.definition().isComplex()) {
            return alone(attribute, elements, byValue(element));
        }
        List<Filter> terms = new ArrayList<>();
        for (String name : names(attribute.definition())) {
            Filter term = not.contains(name) ? null : equal(name, element.get(name));
            if (term != null && alone(attribute, elements, term) != null) {
                return term;
            }
            if (term != null) {
                terms.add(term);
            }
        }
        return terms.size() < 2 ? null : alone(attribute, elements, new Filter.And(terms));
    }

    /** Joins filters by {@code or}, some at a time. */
    static List<Filter> joined(List<Filter> filters) {
        List<Filter> joined = new ArrayList<>();
        for (int i = 0; i < filters.size(); i += JOINED) {
            List<Filter> some = filters.subList(i, Math.min(i + JOINED, filters.size()));
            joined.add(some.size() == 1 ? some.get(0) : new Filter.Or(some));
        }
        return joined;
    }

    private static @Nullable Filter alone(ResolvedAttribute attribute, ArrayNode elements, @Nullable Filter filter) {
        if (filter == null) {
            return null;
        }
        FilterMatcher condition = FilterMatcher.forElements(filter, attribute, FilterMatcher.Options.standard());
        int matches = 0;
        for (JsonNode element : elements) {
            matches += condition.matches(element) ? 1 : 0;
        }
        return matches == 1 ? filter : null;
    }

    /** The sub-attributes to select by, {@code value} and {@code type} first; secrets cannot be searched. */
    private static List<String> names(AttributeDefinition attribute) {
        List<String> names = new ArrayList<>();
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (!sub.isSecret() && !sub.multiValued() && sub.type() == AttributeType.STRING) {
                names.add(sub.name());
            }
        }
        for (String first : List.of(TYPE, VALUE)) {
            if (names.remove(first)) {
                names.add(0, first);
            }
        }
        return names;
    }

    private static @Nullable Filter equal(String name, @Nullable JsonNode value) {
        Literal literal = value == null ? null : literal(value);
        return literal == null ? null : new Filter.Comparison(AttributePath.of(name), Filter.Operator.EQ, literal);
    }

    private static @Nullable Literal literal(JsonNode value) {
        if (value.isString()) {
            return new Literal.JsonString(value.stringValue());
        }
        return value.isNumber() ? new Literal.JsonNumber(value.decimalValue()) : null;
    }
}
