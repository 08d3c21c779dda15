package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jpa.internal.property.Property;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A multi-valued attribute, or a part of its elements, in a collection.
 *
 * @param attribute the attribute
 * @param collection the property
 * @param elementType the class of what the collection contains
 * @param isSimple whether that is a simple value, not an entity or embeddable
 * @param isEntity whether that is an entity, which has an identity of its own
 * @param owner the property of the element that refers back to the entity, or null
 * @param bindings the sub-attributes; of a simple attribute the element itself
 * @param fixed the sub-attributes that are the same in all elements
 * @param readOnly whether clients must not write it
 */
public record Elements(
        ResolvedAttribute attribute,
        Property collection,
        Class<?> elementType,
        boolean isSimple,
        boolean isEntity,
        @Nullable Property owner,
        List<Binding> bindings,
        Map<String, JsonNode> fixed,
        boolean readOnly) {

    public Elements {
        bindings = List.copyOf(bindings);
        fixed = Map.copyOf(fixed);
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
