package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One element of a multi-valued attribute that has properties of its own, such as the address of type {@code work}.
 *
 * @param attribute the multi-valued attribute
 * @param fixed the sub-attributes that distinguish the element, with their values; empty if the attribute has one element
 * @param bindings its other sub-attributes; of a simple attribute the element itself
 */
public record MappedElement(ResolvedAttribute attribute, Map<String, JsonNode> fixed, List<Binding> bindings) {

    public MappedElement {
        fixed = Map.copyOf(fixed);
        bindings = List.copyOf(bindings);
    }

    /**
     * Tells whether an element is the one that the properties have.
     *
     * @param element an element of the attribute
     * @return true if it is
     */
    public boolean isFor(JsonNode element) {
        for (Map.Entry<String, JsonNode> condition : fixed.entrySet()) {
            JsonNode value = element.get(condition.getKey());
            if (value == null || !same(condition.getKey(), value, condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean same(String name, JsonNode one, JsonNode other) {
        AttributeDefinition sub = attribute.attribute().subAttribute(name).orElseThrow();
        return (one.isString() && other.isString())
                ? ComparisonForm.of(sub, one.stringValue()).equals(ComparisonForm.of(sub, other.stringValue()))
                : one.equals(other);
    }

    /**
     * Finds the property of a sub-attribute.
     *
     * @param sub the sub-attribute, or null for the element itself
     * @return the binding, or null if it has none
     */
    public @Nullable Binding binding(@Nullable AttributeDefinition sub) {
        for (Binding binding : bindings) {
            AttributeDefinition own = binding.attribute().subAttribute();
            if (sub == null ? own == null : own != null && own.name().equals(sub.name())) {
                return binding;
            }
        }
        return null;
    }
}
