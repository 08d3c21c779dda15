package dev.scimkit.core.schema;

import dev.scimkit.core.json.JsonTree;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes resource types as ResourceType resources (RFC 7643 section 6). */
final class ResourceTypeWriter {

    private ResourceTypeWriter() {}

    static ObjectNode write(ResourceType type) {
        List<ObjectNode> extensions =
                type.extensions().stream().map(ResourceTypeWriter::write).toList();
        return JsonTree.object()
                .put("schemas", JsonTree.array(List.of(StringNode.valueOf(Schemas.RESOURCE_TYPE))))
                .put("id", type.name())
                .put("name", type.name())
                .put("description", type.description())
                .put("endpoint", type.endpoint())
                .put("schema", type.schema().id())
                .put("schemaExtensions", extensions.isEmpty() ? null : JsonTree.array(extensions))
                .build();
    }

    private static ObjectNode write(ResourceType.Extension extension) {
        return JsonTree.object()
                .put("schema", extension.schema().id())
                .put("required", extension.required())
                .build();
    }
}
