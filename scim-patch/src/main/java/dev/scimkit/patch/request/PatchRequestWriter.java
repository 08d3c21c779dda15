package dev.scimkit.patch.request;

import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes PATCH requests as RFC 7644 spells them. */
final class PatchRequestWriter {

    private PatchRequestWriter() {}

    static ObjectNode write(PatchRequest request) {
        List<ObjectNode> operations = new ArrayList<>();
        for (PatchRequest.Operation operation : request.operations()) {
            operations.add(write(operation));
        }
        return JsonTree.object()
                .put("schemas", JsonTree.array(List.of(StringNode.valueOf(PatchRequest.SCHEMA))))
                .put("Operations", JsonTree.array(operations))
                .build();
    }

    private static ObjectNode write(PatchRequest.Operation operation) {
        return JsonTree.object()
                .put("op", operation.op().keyword())
                .put("path", operation.path() == null ? null : operation.path().toString())
                .put("value", operation.value())
                .build();
    }
}
