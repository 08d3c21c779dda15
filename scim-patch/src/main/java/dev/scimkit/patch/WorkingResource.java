package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource between two operations; {@code schemas} is brought in step with the data when all are done. */
final class WorkingResource {

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
        tree = Nodes.with(tree, extension.id(), Nodes.orNull(container));
    }
}
