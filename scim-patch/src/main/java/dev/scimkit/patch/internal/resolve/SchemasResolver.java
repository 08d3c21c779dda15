package dev.scimkit.patch.internal.resolve;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Resolves operations on {@code schemas}. The attribute lists the schemas that a resource has data for, and is always kept
 * in step with the data. So removing the URI of an extension removes its data, and adding a URI without data adds nothing.
 */
final class SchemasResolver {

    private final ResourceType type;
    private final PatchOptions options;

    SchemasResolver(ResourceType type, PatchOptions options) {
        this.type = type;
        this.options = options;
    }

    static boolean concerns(ResolvedAttribute target) {
        return target.extension() == null && target.attribute().name().equals(CommonAttributes.SCHEMAS.name());
    }

    /** Gives the extensions that an operation on {@code schemas} removes. */
    List<Schema> removedBy(Op op, @Nullable FilterMatcher matcher, @Nullable JsonNode value) {
        List<Schema> removed = new ArrayList<>();
        for (Schema schema : removedUris(op, matcher, value)) {
            removed.add(requireRemovable(schema));
        }
        return removed;
    }

    /** Checks the {@code schemas} of a value without a path: they say what the value holds, and change nothing. */
    void mention(JsonNode value) {
        known(value, () -> !tolerates(Leniency.UNKNOWN_ATTRIBUTES));
    }

    /** Refuses to remove the type's own schema and required extensions. */
    Schema requireRemovable(Schema schema) {
        ResourceType.Extension extension = type.extension(schema.id()).orElse(null);
        if (extension == null || extension.required()) {
            throw ScimException.of(ScimType.MUTABILITY, "'" + schema.id() + "' is required and cannot be removed")
                    .at(schema.id());
        }
        return schema;
    }

    private List<Schema> removedUris(Op op, @Nullable FilterMatcher matcher, @Nullable JsonNode value) {
        if (op == Op.REMOVE) {
            List<Schema> listed = listed(value);
            if (matcher != null) {
                listed.removeIf(schema -> !matcher.matches(StringNode.valueOf(schema.id())));
            }
            return listed;
        }
        List<Schema> named = known(value, () -> true);
        List<Schema> others = op == Op.REPLACE ? all() : new ArrayList<>();
        others.removeAll(named);
        return others;
    }

    private List<Schema> listed(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return all();
        }
        if (!tolerates(Leniency.REMOVE_WITH_VALUE)) {
            throw invalid("removed with a filter in the path instead of a 'value' (Leniency.REMOVE_WITH_VALUE)");
        }
        return known(value, () -> true);
    }

    private boolean tolerates(Leniency leniency) {
        return options.leniencies().tolerate(leniency, CommonAttributes.SCHEMAS::name);
    }

    private List<Schema> all() {
        List<Schema> all = new ArrayList<>();
        all.add(type.schema());
        type.extensions().forEach(extension -> all.add(extension.schema()));
        return all;
    }

    private List<Schema> known(@Nullable JsonNode value, BooleanSupplier refusesUnknown) {
        List<Schema> known = new ArrayList<>();
        for (JsonNode uri : uris(value)) {
            Schema schema = schema(uri);
            if (schema != null && !known.contains(schema)) {
                known.add(schema);
            } else if (schema == null && refusesUnknown.getAsBoolean()) {
                throw invalid("a list of URIs of schemas that " + type + " has");
            }
        }
        return known;
    }

    private static Iterable<JsonNode> uris(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value : List.of(value);
    }

    private @Nullable Schema schema(JsonNode uri) {
        String text = uri.isString() ? uri.stringValue() : "";
        if (type.schema().isNamedBy(text)) {
            return type.schema();
        }
        ResourceType.Extension extension = type.extension(text).orElse(null);
        return extension == null ? null : extension.schema();
    }

    private static ScimException invalid(String expected) {
        return PatchErrors.invalidValue(ResolvedAttribute.of(null, CommonAttributes.SCHEMAS), expected);
    }
}
