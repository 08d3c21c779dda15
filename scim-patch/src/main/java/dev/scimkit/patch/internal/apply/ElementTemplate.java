package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Literal;
import dev.scimkit.patch.internal.value.ValueReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes the element that a filter describes, from {@code eq} terms joined by {@code and}. */
final class ElementTemplate {

    private final ResolvedAttribute attribute;
    private final ValueReader reader;
    private final JsonTree.Builder builder = JsonTree.object();

    private ElementTemplate(ResolvedAttribute attribute, ValueReader reader) {
        this.attribute = attribute;
        this.reader = reader;
    }

    /** Gives the element; null when the filter has any other form or names a sub-attribute that clients cannot set. */
    static @Nullable ObjectNode of(Filter filter, ResolvedAttribute attribute, ValueReader reader) {
        ElementTemplate template = new ElementTemplate(attribute, reader);
        List<Filter> terms = filter instanceof Filter.And and ? and.operands() : List.of(filter);
        for (Filter term : terms) {
            if (!(term instanceof Filter.Comparison comparison) || !template.take(comparison)) {
                return null;
            }
        }
        return template.builder.build();
    }

    private boolean take(Filter.Comparison comparison) {
        AttributePath path = comparison.path();
        AttributeDefinition sub =
                attribute.definition().subAttribute(path.attribute()).orElse(null);
        if (comparison.operator() != Filter.Operator.EQ
                || sub == null
                || path.subAttribute() != null
                || builder.has(sub.name())
                || attribute.sub(sub).isReadOnly()) {
            return false;
        }
        JsonNode value = reader.element(attribute.sub(sub), node(comparison.value()));
        if (value == null) {
            return false;
        }
        builder.put(sub.name(), sub.multiValued() ? JsonTree.array(List.of(value)) : value);
        return true;
    }

    private static JsonNode node(Literal literal) {
        if (literal instanceof Literal.JsonString string) {
            return StringNode.valueOf(string.value());
        }
        if (literal instanceof Literal.JsonNumber number) {
            return stored(number.value());
        }
        return literal instanceof Literal.JsonBoolean bool ? BooleanNode.valueOf(bool.value()) : NullNode.getInstance();
    }

    /** Reads a number like one in a body, within the same limits, because it will be stored. */
    private static JsonNode stored(BigDecimal number) {
        try {
            return JsonReader.standard().read(number.toString());
        } catch (ScimException beyond) {
            throw ScimException.of(
                    ScimType.INVALID_FILTER, "A number in the filter has too many digits or too large an exponent");
        }
    }
}
