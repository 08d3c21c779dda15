package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attribute whose values refer to resources by {@code value} and {@code $ref}, such as {@code members} and
 * {@code manager} (RFC 7643 sections 2.4 and 4.2).
 *
 * @param path the attribute
 * @param value its sub-attribute {@code value}
 * @param ref its sub-attribute {@code $ref}
 * @param types the names of the resource types that it may refer to, at least one
 * @param isTyped whether each value has a sub-attribute that says which of them it refers to
 */
public record Reference(
        ResolvedAttribute path, ResolvedAttribute value, ResolvedAttribute ref, List<String> types, boolean isTyped) {

    /** The name of the sub-attribute with the id. */
    public static final String VALUE = "value";

    /** The name of the sub-attribute with the URL. */
    public static final String REF = "$ref";

    /** The name of the sub-attribute with the name of the resource type. */
    public static final String TYPE = "type";

    private static final List<String> OTHER_TARGETS = List.of("external", "uri");

    /** Reads a definition; null if its values do not refer to resources. */
    static @Nullable Reference of(@Nullable Schema extension, AttributeDefinition attribute) {
        AttributeDefinition ref = attribute.subAttribute(REF).orElse(null);
        AttributeDefinition value = attribute.subAttribute(VALUE).orElse(null);
        if (ref == null || ref.type() != AttributeType.REFERENCE || value == null) {
            return null;
        }
        List<String> types = ref.referenceTypes().stream()
                .filter(type -> !leadsElsewhere(type))
                .toList();
        ResolvedAttribute path = ResolvedAttribute.of(extension, attribute);
        return types.isEmpty()
                ? null
                : new Reference(
                        path,
                        path.sub(value),
                        path.sub(ref),
                        types,
                        attribute.subAttribute(TYPE).isPresent());
    }

    /** Whether a reference type is not the name of a resource type. */
    static boolean leadsElsewhere(String type) {
        return OTHER_TARGETS.contains(type.toLowerCase(Locale.ROOT));
    }

    /** The definition of the attribute. */
    public AttributeDefinition attribute() {
        return path.attribute();
    }

    /** The types that a value may refer to, the one that it says first. */
    public List<String> likelyTypes(ObjectNode element) {
        String own = typeOf(element);
        if (own == null || own.equals(types.get(0))) {
            return types;
        }
        List<String> likely = new ArrayList<>(types);
        likely.remove(own);
        likely.add(0, own);
        return likely;
    }

    /** The type that a value says it refers to, in canonical spelling; null if it names none of the possible ones. */
    public @Nullable String typeOf(ObjectNode element) {
        String own = isTyped ? Attributes.string(element, TYPE) : null;
        if (own == null) {
            return null;
        }
        for (String type : types) {
            if (type.equalsIgnoreCase(own)) {
                return type;
            }
        }
        return null;
    }
}
