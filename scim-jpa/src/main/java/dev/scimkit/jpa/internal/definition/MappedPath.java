package dev.scimkit.jpa.internal.definition;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.Literal;
import dev.scimkit.filter.PatchPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/**
 * The path of a mapped attribute, resolved against its type.
 *
 * @param attribute the attribute, and its sub-attribute if the path has one
 * @param element what distinguishes the element of a multi-valued attribute, such as its {@code type}; null for a singular
 *     attribute
 */
public record MappedPath(
        ResolvedAttribute attribute, @Nullable Map<String, JsonNode> element) {

    private static final String VALUE = "value";

    /**
     * Parses a path such as {@code name.familyName} or {@code emails[type eq "work"].value}.
     *
     * @param text the path
     * @param type the resource type
     * @return the path
     * @throws IllegalArgumentException if the type has no such attribute, or the path is not one that can be mapped
     */
    public static MappedPath parse(String text, ResourceType type) {
        PatchPath path;
        try {
            path = PatchPath.parse(text);
        } catch (FilterException malformed) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not the path of an attribute: " + malformed.getMessage(), malformed);
        }
        ResolvedAttribute attribute = resolve(path, text, type);
        Filter filter = path.filter();
        AttributeDefinition definition = attribute.attribute();
        if (!definition.multiValued()) {
            if (filter != null) {
                throw new IllegalArgumentException("'" + text + "' has brackets, but "
                        + attribute.attribute().name()
                        + " is not multi-valued; write a dot before the sub-attribute");
            }
            return new MappedPath(simple(attribute, text), null);
        }
        String sub = path.subAttribute();
        ResolvedAttribute leaf = sub == null ? attribute : attribute.sub(subAttribute(definition, sub, text));
        return new MappedPath(simple(leaf, text), filter == null ? Map.of() : element(filter, definition, text));
    }

    /**
     * Resolves the path of a whole attribute.
     *
     * @param text the path
     * @param type the resource type
     * @return the attribute
     * @throws IllegalArgumentException if the type has no such attribute
     */
    public static ResolvedAttribute attribute(String text, ResourceType type) {
        return resolve(PatchPath.parse(text), text, type);
    }

    private static ResolvedAttribute resolve(PatchPath path, String text, ResourceType type) {
        if (type.resolve(path.attribute()).orElse(null) instanceof ResolvedAttribute attribute) {
            return attribute;
        }
        throw new IllegalArgumentException("The resource type " + type.name() + " has no attribute '" + text
                + "'; check the spelling, or add the extension that defines it to the resource type");
    }

    /** A complex attribute that is not singled out by a sub-attribute means its value (RFC 7643 section 2.4). */
    private static ResolvedAttribute simple(ResolvedAttribute attribute, String text) {
        return attribute.definition().isComplex()
                ? attribute.sub(subAttribute(attribute.attribute(), VALUE, text))
                : attribute;
    }

    private static AttributeDefinition subAttribute(AttributeDefinition attribute, String name, String text) {
        return attribute
                .subAttribute(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "': " + attribute.name() + " has no sub-attribute " + name));
    }

    private static Map<String, JsonNode> element(Filter filter, AttributeDefinition attribute, String text) {
        Map<String, JsonNode> element = new LinkedHashMap<>();
        List<Filter> conditions = filter instanceof Filter.And and ? and.operands() : List.of(filter);
        for (Filter condition : conditions) {
            JsonNode value =
                    condition instanceof Filter.Comparison comparison && comparison.operator() == Filter.Operator.EQ
                            ? value(comparison.value())
                            : null;
            if (value == null) {
                throw new IllegalArgumentException("The brackets of '" + text
                        + "' may only compare sub-attributes by eq with a text or a boolean, as in [type eq \"work\"]");
            }
            String name = ((Filter.Comparison) condition).path().attribute();
            element.put(subAttribute(attribute, name, text).name(), value);
        }
        return element;
    }

    private static @Nullable JsonNode value(Literal literal) {
        if (literal instanceof Literal.JsonString string) {
            return StringNode.valueOf(string.value());
        }
        return literal instanceof Literal.JsonBoolean bool ? BooleanNode.valueOf(bool.value()) : null;
    }
}
