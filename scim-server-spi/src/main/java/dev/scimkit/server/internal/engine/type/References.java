package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The attributes of one resource type that refer to resources: those with {@code value} and {@code $ref}, such as
 * {@code members} and {@code manager} (RFC 7643 sections 2.4 and 4.2).
 *
 * <p>{@code $ref} is never stored, because it depends on the URL of the service: it is removed from what clients send and
 * added to what they get. Immutable.
 */
@SuppressWarnings("ReferenceEquality") // the same node means that nothing changed; equal ones need no sharing
public final class References {

    private static final String VALUE = "value";
    private static final String REF = "$ref";
    private static final String TYPE = "type";

    private final List<AttributeDefinition> topLevel;
    private final Map<String, List<AttributeDefinition>> byExtension = new LinkedHashMap<>();

    private References(ResourceType type) {
        this.topLevel = referring(type.schema().attributes());
        for (ResourceType.Extension extension : type.extensions()) {
            List<AttributeDefinition> found = referring(extension.schema().attributes());
            if (!found.isEmpty()) {
                byExtension.put(extension.schema().id(), found);
            }
        }
    }

    public static References of(ResourceType type) {
        return new References(type);
    }

    /** The resource as it is stored: without {@code $ref}, and with the type of each member. */
    public Resource prepare(Resource resource, Completion completion) {
        ObjectNode tree = resource.tree();
        ObjectNode changed =
                change(tree, attribute -> element -> completion.complete(attribute, JsonTree.without(element, REF)));
        return changed == tree ? resource : new Resource(resource.resourceType(), changed);
    }

    /** Adds {@code $ref} wherever the endpoint of the resource referred to is known. */
    public ObjectNode complete(ObjectNode tree, Endpoints endpoints) {
        return change(tree, attribute -> element -> withRef(attribute, element, endpoints));
    }

    /** Completes an element of an attribute that refers to resources, before it is stored. */
    public interface Completion {
        ObjectNode complete(AttributeDefinition attribute, ObjectNode element);
    }

    /** Gives the absolute URL of a type's endpoint by the type's name; null when there is no such type. */
    public interface Endpoints {
        @Nullable
        String url(String typeName);
    }

    /** Gives the change to make to each element of an attribute. */
    private interface Change {
        UnaryOperator<ObjectNode> of(AttributeDefinition attribute);
    }

    private static ObjectNode withRef(AttributeDefinition attribute, ObjectNode element, Endpoints endpoints) {
        String id = text(element, VALUE);
        String url = id == null ? null : endpoints.url(typeOf(attribute, element));
        return url == null || id == null
                ? element
                : JsonTree.with(element, REF, StringNode.valueOf(url + "/" + PathSegments.encode(id)));
    }

    /** The element's own type if the attribute may refer to several types, else the only one. */
    private static String typeOf(AttributeDefinition attribute, ObjectNode element) {
        AttributeDefinition ref = attribute.subAttribute(REF).orElse(null);
        List<String> types = ref == null ? List.of() : ref.referenceTypes();
        String own = text(element, TYPE);
        if (own != null && types.contains(own)) {
            return own;
        }
        return types.isEmpty() ? "" : types.get(0);
    }

    private ObjectNode change(ObjectNode tree, Change change) {
        ObjectNode changed = changeAttributes(tree, topLevel, change);
        for (Map.Entry<String, List<AttributeDefinition>> extension : byExtension.entrySet()) {
            if (changed.get(extension.getKey()) instanceof ObjectNode container) {
                ObjectNode inside = changeAttributes(container, extension.getValue(), change);
                changed = inside == container ? changed : JsonTree.with(changed, extension.getKey(), inside);
            }
        }
        return changed;
    }

    private static ObjectNode changeAttributes(ObjectNode owner, List<AttributeDefinition> attributes, Change change) {
        ObjectNode changed = owner;
        for (AttributeDefinition attribute : attributes) {
            JsonNode value = owner.get(attribute.name());
            if (value == null) {
                continue;
            }
            JsonNode after = changeValue(value, change.of(attribute));
            changed = after == value ? changed : JsonTree.with(changed, attribute.name(), after);
        }
        return changed;
    }

    private static JsonNode changeValue(JsonNode value, UnaryOperator<ObjectNode> change) {
        if (value instanceof ObjectNode element) {
            return change.apply(element);
        }
        if (!(value instanceof ArrayNode elements)) {
            return value;
        }
        List<JsonNode> changed = new ArrayList<>(elements.size());
        boolean same = true;
        for (JsonNode element : elements) {
            JsonNode after = element instanceof ObjectNode object ? change.apply(object) : element;
            same &= after == element;
            changed.add(after);
        }
        return same ? value : JsonTree.array(changed);
    }

    private static List<AttributeDefinition> referring(List<AttributeDefinition> attributes) {
        return attributes.stream().filter(References::refers).toList();
    }

    private static boolean refers(AttributeDefinition attribute) {
        AttributeDefinition ref = attribute.subAttribute(REF).orElse(null);
        return ref != null
                && ref.type() == AttributeType.REFERENCE
                && attribute.subAttribute(VALUE).isPresent();
    }

    private static @Nullable String text(ObjectNode element, String name) {
        JsonNode value = element.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
