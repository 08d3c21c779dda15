package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.patch.request.PatchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A resource that was created without references to resources that do not exist yet.
 *
 * @param path its path
 * @param leftOut the values with those references
 * @param missing the bulkIds of those resources; shrinks as they are created
 */
record IncompleteResource(String path, List<BulkData.LeftOut> leftOut, Set<String> missing) {

    /** The PATCH request that adds the values, and changes nothing else; null if there is nothing to add. */
    @Nullable
    ObjectNode completion(CreatedResources resources) {
        List<JsonNode> operations = new ArrayList<>(leftOut.size());
        for (BulkData.LeftOut value : leftOut) {
            JsonNode resolved = BulkData.resolve(value, resources::replacement);
            if (resolved != null) {
                operations.add(addition(value.path(), resolved));
            }
        }
        return operations.isEmpty()
                ? null
                : JsonTree.object()
                        .put("schemas", JsonTree.array(List.of(StringNode.valueOf(PatchRequest.SCHEMA))))
                        .put("Operations", JsonTree.array(operations))
                        .build();
    }

    private static ObjectNode addition(String path, JsonNode value) {
        return JsonTree.object()
                .put("op", "add")
                .put("path", path)
                .put("value", value)
                .build();
    }
}
