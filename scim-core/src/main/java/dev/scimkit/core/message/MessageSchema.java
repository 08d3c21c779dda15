package dev.scimkit.core.message;

import dev.scimkit.core.json.JsonTree;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** The {@code schemas} member of messages. */
final class MessageSchema {

    private MessageSchema() {}

    static ArrayNode of(String uri) {
        return JsonTree.array(List.of(StringNode.valueOf(uri)));
    }

    static ArrayNode strings(List<String> values) {
        return JsonTree.array(values.stream().map(StringNode::valueOf).toList());
    }
}
