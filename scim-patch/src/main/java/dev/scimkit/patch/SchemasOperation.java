package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Operations on {@code schemas}: it lists what the resource has data for, so to take the URI of an extension away
 * takes its data away, and to add one without data adds nothing.
 */
final class SchemasOperation {

    private final WorkingResource resource;
    private final ResourceType resourceType;
    private final PatchOptions options;

    SchemasOperation(WorkingResource resource, PatchOptions options) {
        this.resource = resource;
        this.resourceType = resource.resourceType();
        this.options = options;
    }

    static boolean concerns(Place attribute) {
        return attribute.extension() == null && attribute.definition().name().equals(CommonAttributes.SCHEMAS.name());
    }

    /** Does what the operation asks for; {@code value} is null only for {@code remove}. */
    void apply(PatchOperation.Op op, ElementCondition condition, @Nullable JsonNode value) {
        switch (op) {
            case ADD -> known(value, true);
            case REMOVE -> remove(condition, value);
            case REPLACE -> keepOnly(known(value, true));
        }
    }

    /** Looks at the {@code schemas} of a value without a path, which say what the value holds and change nothing. */
    void mention(JsonNode value) {
        known(value, !options.tolerates(PatchLeniency.UNKNOWN_ATTRIBUTES));
    }

    private void remove(ElementCondition condition, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !options.tolerates(PatchLeniency.REMOVE_WITH_VALUE)) {
            throw invalid("removed without a 'value', by a filter in the path");
        }
        List<Schema> named = value == null || value.isNull() ? null : known(value, true);
        for (Schema schema : schemas()) {
            boolean listed = named == null || named.contains(schema);
            if (listed && condition.holds(StringNode.valueOf(schema.id()))) {
                ExtensionRemoval.remove(resource, schema);
            }
        }
    }

    private void keepOnly(List<Schema> kept) {
        for (Schema schema : schemas()) {
            if (!kept.contains(schema)) {
                ExtensionRemoval.remove(resource, schema);
            }
        }
    }

    private List<Schema> schemas() {
        List<Schema> all = new ArrayList<>();
        all.add(resourceType.schema());
        resourceType.extensions().forEach(extension -> all.add(extension.schema()));
        return all;
    }

    private List<Schema> known(@Nullable JsonNode value, boolean refuseUnknown) {
        List<Schema> known = new ArrayList<>();
        for (JsonNode uri : listed(value)) {
            Schema schema = schema(uri);
            if (schema != null) {
                known.add(schema);
            } else if (refuseUnknown) {
                throw invalid("the URIs of schemas that " + resourceType + " has");
            }
        }
        return known;
    }

    private static Iterable<JsonNode> listed(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value : List.of(value);
    }

    private @Nullable Schema schema(JsonNode uri) {
        String text = uri.isString() ? uri.stringValue() : "";
        if (resourceType.schema().isNamedBy(text)) {
            return resourceType.schema();
        }
        SchemaExtension extension = resourceType.extension(text).orElse(null);
        return extension == null ? null : extension.schema();
    }

    private static ScimException invalid(String expected) {
        return Refusal.invalidValue(Place.of(null, CommonAttributes.SCHEMAS), expected);
    }
}
