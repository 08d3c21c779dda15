package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The resource between two operations; {@code schemas} follows as extensions come and go. */
final class WorkingResource {

    private static final String SCHEMAS = "schemas";

    private final ResourceType resourceType;
    private ObjectNode tree;

    WorkingResource(ResourceType resourceType, ObjectNode tree) {
        this.resourceType = resourceType;
        this.tree = tree;
    }

    ResourceType resourceType() {
        return resourceType;
    }

    ObjectNode tree() {
        return tree;
    }

    @Nullable
    JsonNode get(Place attribute) {
        return container(attribute.extension()).get(attribute.definition().name());
    }

    void set(Place attribute, @Nullable JsonNode value) {
        set(attribute.extension(), attribute.definition(), value);
    }

    void removeExtension(Schema extension) {
        putExtension(extension, JsonTree.emptyObject());
    }

    ObjectNode container(@Nullable Schema extension) {
        return extension == null ? tree : Nodes.object(tree.get(extension.id()));
    }

    private void set(@Nullable Schema extension, AttributeDefinition attribute, @Nullable JsonNode value) {
        ObjectNode container = container(extension);
        ObjectNode changed = Nodes.with(container, attribute.name(), value);
        if (extension == null) {
            tree = changed;
        } else if (!Nodes.same(container, changed)) {
            putExtension(extension, changed);
        }
    }

    private void putExtension(Schema extension, ObjectNode container) {
        String uri = extension.id();
        boolean was = tree.has(uri);
        boolean is = !container.isEmpty();
        tree = Nodes.with(tree, uri, Nodes.orNull(container));
        if (was != is || !is) {
            tree = Nodes.with(tree, SCHEMAS, schemas(uri, is));
        }
    }

    private JsonNode schemas(String uri, boolean listed) {
        JsonNode before = tree.get(SCHEMAS);
        List<JsonNode> uris = new ArrayList<>();
        boolean found = false;
        for (JsonNode node : Nodes.array(before)) {
            boolean named = node.isString() && node.stringValue().equalsIgnoreCase(uri);
            found |= named;
            if (listed || !named) {
                uris.add(node);
            }
        }
        if (before != null && found == listed) {
            return before;
        }
        if (uris.isEmpty()) {
            uris.add(StringNode.valueOf(resourceType.schema().id()));
        }
        if (listed) {
            uris.add(StringNode.valueOf(uri));
        }
        return JsonTree.array(uris);
    }
}
