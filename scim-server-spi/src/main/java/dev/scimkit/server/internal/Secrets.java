package dev.scimkit.server.internal;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes that a service provider must not reveal: never returned or write-only (RFC 7643 section 7). */
public final class Secrets {

    private Secrets() {}

    /**
     * Says whether a value of an attribute is secret as a whole.
     *
     * @param attribute the attribute
     * @return true when it is never returned or can only be written
     */
    public static boolean isSecret(AttributeDefinition attribute) {
        return attribute.isSecret();
    }

    /**
     * Removes everything that is secret.
     *
     * @param resource a resource
     * @return its tree without secret attributes and sub-attributes
     */
    public static ObjectNode leftOutOf(Resource resource) {
        ObjectNode tree = resource.tree();
        ObjectNode shown = without(tree, resource.resourceType().attributes());
        for (ResourceType.Extension extension : resource.resourceType().extensions()) {
            String uri = extension.schema().id();
            if (tree.get(uri) instanceof ObjectNode container) {
                shown = JsonTree.with(
                        shown, uri, without(container, extension.schema().attributes()));
            }
        }
        return shown;
    }

    /**
     * Removes everything that is secret, and every member that the type does not define: that may have been a secret by the
     * schema of an earlier profile. Not for versions, which must change with whatever is stored.
     *
     * @param resource a resource
     * @return its tree without these
     */
    public static ObjectNode leftOutOfEvent(Resource resource) {
        ResourceType type = resource.resourceType();
        ObjectNode shown = leftOutOf(resource);
        for (String name : resource.tree().propertyNames()) {
            if (type.attribute(name).isEmpty() && type.extension(name).isEmpty()) {
                shown = JsonTree.without(shown, name);
            }
        }
        return shown;
    }

    private static ObjectNode without(ObjectNode owner, List<AttributeDefinition> attributes) {
        ObjectNode shown = owner;
        for (AttributeDefinition attribute : attributes) {
            JsonNode value = owner.get(attribute.name());
            if (value == null) {
                continue;
            }
            if (isSecret(attribute)) {
                shown = JsonTree.without(shown, attribute.name());
            } else if (attribute.subAttributes().stream().anyMatch(Secrets::isSecret)) {
                shown = JsonTree.with(shown, attribute.name(), withoutParts(value, attribute));
            }
        }
        return shown;
    }

    private static JsonNode withoutParts(JsonNode value, AttributeDefinition attribute) {
        if (value instanceof ArrayNode elements) {
            List<JsonNode> shown = new ArrayList<>(elements.size());
            elements.forEach(element -> shown.add(withoutParts(element, attribute)));
            return JsonTree.array(shown);
        }
        return value instanceof ObjectNode object ? without(object, attribute.subAttributes()) : value;
    }
}
