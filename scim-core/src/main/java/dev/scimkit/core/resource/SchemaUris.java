package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.LinkedHashSet;
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

    SchemaUris(ResourceType resourceType, ResourceReader.UnknownAttributes policy, Leniencies leniencies) {
        this.resourceType = resourceType;
        this.policy = policy;
        this.leniencies = leniencies;
    }

    @Nullable
    JsonNode normalize(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!(value instanceof ArrayNode uris)) {
            return value;
        }
        if (isNormal(uris)) {
            return uris;
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

    /** Tells whether these are known URIs in their own spelling and order, as they nearly always are. */
    private boolean isNormal(ArrayNode uris) {
        int next = 0;
        if (is(resourceType.schema(), uris.get(next))) {
            next++;
        }
        for (ResourceType.Extension extension : resourceType.extensions()) {
            if (is(extension.schema(), uris.get(next))) {
                next++;
            }
        }
        return next > 0 && next == uris.size();
    }

    private static boolean is(Schema schema, @Nullable JsonNode uri) {
        return uri != null && uri.isString() && uri.stringValue().equals(schema.id());
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
