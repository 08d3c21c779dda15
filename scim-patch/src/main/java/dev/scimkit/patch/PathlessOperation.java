package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Operations whose value names the attributes: those without a path, and those on a whole schema. */
final class PathlessOperation {

    private final WorkingResource resource;
    private final ResourceType resourceType;
    private final TargetResolver resolver;
    private final AttributeOperation attributes;
    private final PatchOptions options;

    PathlessOperation(
            WorkingResource resource, TargetResolver resolver, AttributeOperation attributes, PatchOptions options) {
        this.resource = resource;
        this.resourceType = resource.resourceType();
        this.resolver = resolver;
        this.attributes = attributes;
        this.options = options;
    }

    /** Adds or replaces the attributes that the value names, in their order. */
    void apply(PatchOperation.Op op, ObjectNode value) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            apply(op, member.getKey(), member.getValue());
        }
    }

    /** Does what the operation asks for to all attributes of a schema. */
    void applyToSchema(PatchOperation.Op op, Target.WholeSchema target, @Nullable JsonNode value) {
        Schema extension = target.isExtension() ? target.schema() : null;
        if (op == PatchOperation.Op.REMOVE || value == null || (op == PatchOperation.Op.REPLACE && value.isNull())) {
            ExtensionRemoval.remove(resource, target.schema());
        } else {
            applyToSchema(op, target.schema(), extension, value);
        }
    }

    private void apply(PatchOperation.Op op, String name, JsonNode value) {
        AttributeDefinition attribute = resourceType.attribute(name).orElse(null);
        if (attribute != null) {
            applyToAttribute(op, Place.of(null, attribute), value);
            return;
        }
        SchemaExtension extension = resourceType.extension(name).orElse(null);
        if (extension != null) {
            applyToSchema(op, new Target.WholeSchema(extension.schema(), true), value);
        } else if (resourceType.schema().isNamedBy(name)) {
            applyToSchema(op, resourceType.schema(), null, value);
        } else {
            applyToPath(op, name, value);
        }
    }

    private void applyToSchema(PatchOperation.Op op, Schema schema, @Nullable Schema extension, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (!(value instanceof ObjectNode object)) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'" + schema.id() + "' must be an object of attributes")
                    .at(schema.id());
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition attribute = schema.attribute(member.getKey()).orElse(null);
            if (attribute != null) {
                applyToAttribute(op, Place.of(extension, attribute), member.getValue());
            } else {
                unknown(schema.id() + ":" + member.getKey());
            }
        }
    }

    private void applyToAttribute(PatchOperation.Op op, Place attribute, JsonNode value) {
        if (SchemasOperation.concerns(attribute)) {
            new SchemasOperation(resource, options).mention(value);
        } else if (attribute.isReadOnly()) {
            requireEcho(attribute, resource.get(attribute), value);
        } else {
            attributes.apply(op, attribute, value);
        }
    }

    private void applyToPath(PatchOperation.Op op, String name, JsonNode value) {
        Target target = options.tolerates(PatchLeniency.PATHS_AS_NAMES) ? find(name) : null;
        if (target instanceof Target.WholeSchema whole) {
            applyToSchema(op, whole, value);
        } else if (target == null) {
            unknown(name);
        } else if (!isEcho(target, value)) {
            attributes.applyNamed(op, target, value);
        }
    }

    private @Nullable Target find(String name) {
        try {
            return resolver.find(options.parsePath(name));
        } catch (ScimException noPath) {
            return null;
        }
    }

    private boolean isEcho(Target target, JsonNode value) {
        if (!(target instanceof Target.Attribute named)) {
            return false;
        }
        AttributeDefinition sub = named.sub();
        Place place = sub == null ? named.attribute() : named.attribute().sub(sub);
        if (!place.isReadOnly()) {
            return false;
        }
        JsonNode current = resource.get(named.attribute());
        requireEcho(place, sub == null ? current : Nodes.object(current).get(sub.name()), value);
        return true;
    }

    /** What is readOnly may be repeated as it is. */
    private void requireEcho(Place place, @Nullable JsonNode current, JsonNode value) {
        if (!options.tolerates(PatchLeniency.EQUAL_READ_ONLY_VALUES)
                || !Echo.repeats(place.definition(), current, value)) {
            throw Refusal.readOnly(place);
        }
    }

    private void unknown(String name) {
        if (!options.tolerates(PatchLeniency.UNKNOWN_ATTRIBUTES)) {
            throw Refusal.unknownName(name);
        }
    }
}
