package dev.scimkit.server.zitadel;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Which sub-attributes the elements of a list show: e-mails always {@code primary}, the others only when it is true; instant
 * messaging addresses and photos always {@code type}, even an empty one.
 */
final class ElementShapes {

    static final Map<String, UnaryOperator<ObjectNode>> BY_ATTRIBUTE = Map.of(
            "emails", ElementShapes::withPrimary,
            "addresses", ElementShapes::withoutFalse,
            "entitlements", ElementShapes::withoutFalse,
            "roles", ElementShapes::withoutFalse,
            "photos", photo -> withType(withoutFalse(photo)),
            "ims", ElementShapes::withType);

    private static final String PRIMARY = "primary";
    private static final String TYPE = "type";

    private ElementShapes() {}

    /** Returns the list with its elements in a shape; null for no list. */
    static @Nullable JsonNode of(@Nullable JsonNode elements, UnaryOperator<ObjectNode> shape) {
        if (!(elements instanceof ArrayNode list)) {
            return elements;
        }
        List<JsonNode> shaped = new ArrayList<>(list.size());
        list.forEach(element -> shaped.add(element instanceof ObjectNode parts ? shape.apply(parts) : element));
        return JsonTree.array(shaped);
    }

    private static ObjectNode withPrimary(ObjectNode element) {
        return element.has(PRIMARY) ? element : JsonTree.with(element, PRIMARY, BooleanNode.FALSE);
    }

    private static ObjectNode withoutFalse(ObjectNode element) {
        return ElementIdentity.isPrimary(element) ? element : JsonTree.without(element, PRIMARY);
    }

    private static ObjectNode withType(ObjectNode element) {
        return element.has(TYPE) ? element : JsonTree.with(element, TYPE, StringNode.valueOf(""));
    }
}
