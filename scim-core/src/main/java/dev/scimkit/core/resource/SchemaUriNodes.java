package dev.scimkit.core.resource;

import dev.scimkit.core.internal.json.PlainStringNode;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/**
 * The URIs that resources of one type can have in {@code schemas}. All resources share these nodes: they are some of the longest
 * strings of a user, and are compared at each write.
 *
 * @param all the type's own URI, then those of its extensions
 */
record SchemaUriNodes(List<StringNode> all) {

    static SchemaUriNodes of(ResourceType type) {
        return type.derive(SchemaUriNodes.class, SchemaUriNodes::derive);
    }

    private static SchemaUriNodes derive(ResourceType type) {
        Stream<String> extensions =
                type.extensions().stream().map(extension -> extension.schema().id());
        return new SchemaUriNodes(Stream.concat(Stream.of(type.schema().id()), extensions)
                .map(SchemaUriNodes::node)
                .toList());
    }

    private static StringNode node(String uri) {
        return PlainStringNode.isPlain(uri) ? new PlainStringNode(uri) : StringNode.valueOf(uri);
    }
}
