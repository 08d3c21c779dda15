package dev.scimkit.testkit.repository;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.testkit.internal.SampleValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes resources of a type with a value for each attribute that clients may write and that is not secret. */
final class SampleResources {

    private final ResourceType type;
    private final SampleValues values;

    SampleResources(ResourceType type, String tag) {
        this.type = type;
        this.values = new SampleValues(tag);
    }

    ObjectNode tree(int number) {
        JsonTree.Builder tree = JsonTree.object().put("externalId", StringNode.valueOf("external " + number));
        add(tree, type.schema(), number);
        for (ResourceType.Extension extension : type.extensions()) {
            JsonTree.Builder part = JsonTree.object();
            add(part, extension.schema(), number);
            if (part.size() > 0) {
                tree.put(extension.schema().id(), part.build());
            }
        }
        return tree.build();
    }

    private void add(JsonTree.Builder tree, Schema schema, int number) {
        for (JsonNode definition : schema.toTree().path("attributes")) {
            String name = definition.path("name").asString();
            boolean secret = schema.attribute(name)
                    .filter(attribute -> attribute.isSecret() && !attribute.required())
                    .isPresent();
            if (!secret) {
                values.of(definition, number).ifPresent(value -> tree.put(name, value));
            }
        }
    }
}
