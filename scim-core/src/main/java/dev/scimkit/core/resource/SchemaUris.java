package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** Gives the URIs in {@code schemas} the schemas' own spelling and removes repetitions. */
final class SchemaUris {

    private final ResourceType resourceType;
    private final ResourceReader.UnknownAttributes policy;
    private final Leniencies leniencies;
    private final SchemaUriNodes nodes;

    SchemaUris(ResourceType resourceType, ResourceReader.UnknownAttributes policy, Leniencies leniencies) {
        this.resourceType = resourceType;
        this.policy = policy;
        this.leniencies = leniencies;
        this.nodes = SchemaUriNodes.of(resourceType);
    }

    @Nullable
    JsonNode normalize(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!(value instanceof ArrayNode uris)) {
            return value;
        }
        ArrayNode normal = normal(uris);
        if (normal != null) {
            return normal;
        }
        Set<JsonNode> canonical = new LinkedHashSet<>();
        for (JsonNode uri : uris) {
            JsonNode known = uri.isString() ? known(uri) : null;
            if (known != null) {
                canonical.add(known);
            } else if (!uri.isNull()) {
                addUnknown(canonical, uri);
            }
        }
        return canonical.isEmpty() ? null : JsonTree.array(canonical);
    }

    /**
     * The list with the nodes that all resources share, if these are known URIs in their own spelling and order, as they nearly
     * always are; else null.
     */
    private @Nullable ArrayNode normal(ArrayNode uris) {
        List<JsonNode> normal = new ArrayList<>(uris.size());
        for (StringNode known : nodes.all()) {
            if (known.equals(uris.get(normal.size()))) {
                normal.add(known);
            }
        }
        return normal.isEmpty() || normal.size() < uris.size() ? null : JsonTree.array(normal);
    }

    private void addUnknown(Set<JsonNode> schemas, JsonNode uri) {
        switch (policy) {
            case KEEP -> schemas.add(uri);
            case DROP -> leniencies.tolerate(Leniency.UNKNOWN_ATTRIBUTES, () -> "schemas");
            case REFUSE ->
                throw ScimException.of(
                                ScimType.INVALID_VALUE,
                                "'schemas' names a schema that " + resourceType + " does not have")
                        .at("schemas");
        }
    }

    private @Nullable JsonNode known(JsonNode uri) {
        String text = uri.stringValue();
        if (resourceType.schema().isNamedBy(text)) {
            return canonical(resourceType.schema().id(), uri);
        }
        ResourceType.Extension extension = resourceType.extension(text).orElse(null);
        return extension == null ? null : canonical(extension.schema().id(), uri);
    }

    private static JsonNode canonical(String id, JsonNode uri) {
        return id.equals(uri.stringValue()) ? uri : StringNode.valueOf(id);
    }
}
