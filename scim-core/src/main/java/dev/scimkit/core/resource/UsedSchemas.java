package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Keeps {@code schemas} in line with the data of a resource. */
final class UsedSchemas {

    private static final String SCHEMAS = "schemas";

    private UsedSchemas() {}

    static boolean areListed(ResourceType type, ObjectNode tree) {
        if (!(tree.get(SCHEMAS) instanceof ArrayNode listed)
                || !isListed(listed, 0, type.schema().id())) {
            return false;
        }
        int used = 1;
        for (ResourceType.Extension extension : type.extensions()) {
            String uri = extension.schema().id();
            if (isUsed(tree.get(uri)) && !isListed(listed, used++, uri)) {
                return false;
            }
        }
        return used == listed.size();
    }

    private static boolean isListed(ArrayNode listed, int position, String uri) {
        JsonNode found = listed.get(position);
        return found != null && found.isString() && found.stringValue().equals(uri);
    }

    private static boolean isUsed(@Nullable JsonNode data) {
        return data != null && !data.isEmpty();
    }

    /** Returns the tree itself when its {@code schemas} is correct already. */
    static ObjectNode list(ResourceType type, ObjectNode tree) {
        ArrayNode used = of(type, tree);
        JsonNode listed = tree.get(SCHEMAS);
        if (used.equals(listed)) {
            return tree;
        }
        return listed == null ? first(used, tree) : JsonTree.with(tree, SCHEMAS, used);
    }

    private static ArrayNode of(ResourceType type, ObjectNode tree) {
        List<JsonNode> uris = new ArrayList<>();
        uris.add(StringNode.valueOf(type.schema().id()));
        for (ResourceType.Extension extension : type.extensions()) {
            String uri = extension.schema().id();
            if (isUsed(tree.get(uri))) {
                uris.add(StringNode.valueOf(uri));
            }
        }
        return JsonTree.array(uris);
    }

    private static ObjectNode first(ArrayNode schemas, ObjectNode tree) {
        JsonTree.Builder builder = JsonTree.object().put(SCHEMAS, schemas);
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            builder.put(member.getKey(), member.getValue());
        }
        return builder.build();
    }
}
