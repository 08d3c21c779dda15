package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Brings the tree of one resource to its canonical form. */
final class Normalizer {

    private final ResourceType resourceType;
    private final UnknownAttributes unknownAttributes;
    private final boolean stringBooleans;
    private final JsonReader json;

    Normalizer(
            ResourceType resourceType, UnknownAttributes unknownAttributes, boolean stringBooleans, JsonReader json) {
        this.resourceType = resourceType;
        this.unknownAttributes = unknownAttributes;
        this.stringBooleans = stringBooleans;
        this.json = json;
    }

    ObjectNode readResource(JsonParser parser) {
        if (json.readNode(parser) instanceof ObjectNode object) {
            return normalize(object);
        }
        throw ScimException.of(ScimType.INVALID_SYNTAX, "The body must be a JSON object");
    }

    ObjectNode normalize(ObjectNode tree) {
        ObjectBuilder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String name = member.getKey();
            AttributeDefinition attribute = resourceType.attribute(name);
            if (attribute != null) {
                put(builder, attribute.name(), value(attribute, member.getValue()));
            } else {
                putExtension(builder, name, member.getValue());
            }
        }
        return builder.build();
    }

    private void putExtension(ObjectBuilder builder, String name, JsonNode value) {
        SchemaExtension extension = resourceType.extension(name);
        if (extension == null) {
            putUnknown(builder, "", name, value);
            return;
        }
        Schema schema = extension.schema();
        put(builder, schema.id(), members(schema.id() + ":", schema::attribute, value));
    }

    private @Nullable JsonNode value(AttributeDefinition attribute, JsonNode value) {
        if (value instanceof ArrayNode array) {
            return elements(attribute, array);
        }
        if (attribute.equals(CommonAttributes.SCHEMAS)) {
            return value;
        }
        return single(attribute, value);
    }

    private @Nullable JsonNode elements(AttributeDefinition attribute, ArrayNode array) {
        if (attribute.equals(CommonAttributes.SCHEMAS)) {
            return schemas(array);
        }
        List<JsonNode> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            JsonNode normal = single(attribute, element);
            if (normal != null) {
                elements.add(normal);
            }
        }
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    private @Nullable JsonNode single(AttributeDefinition attribute, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (attribute.isComplex()) {
            return members(attribute.name() + ".", attribute::subAttribute, value);
        }
        return stringBooleans && attribute.type() == AttributeType.BOOLEAN ? asBoolean(value) : value;
    }

    private @Nullable JsonNode members(
            String parent, Function<String, @Nullable AttributeDefinition> definitions, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return value.isNull() ? null : value;
        }
        ObjectBuilder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            AttributeDefinition definition = definitions.apply(member.getKey());
            if (definition == null) {
                putUnknown(builder, parent, member.getKey(), member.getValue());
            } else {
                put(builder, definition.name(), value(definition, member.getValue()));
            }
        }
        return builder.size() == 0 ? null : builder.build();
    }

    private void putUnknown(ObjectBuilder builder, String parent, String name, JsonNode value) {
        switch (unknownAttributes) {
            case KEEP -> put(builder, name, isUnassigned(value) ? null : value);
            case DROP -> {}
            case REFUSE ->
                throw ScimException.of(
                        ScimType.INVALID_SYNTAX, parent + name, "Unknown attribute '" + parent + name + "'");
        }
    }

    private static boolean isUnassigned(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static void put(ObjectBuilder builder, String name, @Nullable JsonNode value) {
        if (builder.has(name)) {
            throw ScimException.of(
                    ScimType.INVALID_SYNTAX, name, "The attribute '" + name + "' stands twice, in one or another case");
        }
        builder.put(name, value);
    }

    private ArrayNode schemas(ArrayNode uris) {
        Set<JsonNode> canonical = new LinkedHashSet<>();
        for (JsonNode uri : uris) {
            JsonNode known = uri.isString() ? knownSchema(uri.stringValue()) : null;
            if (known != null) {
                canonical.add(known);
            } else {
                addUnknown(canonical, uri);
            }
        }
        return JsonTree.array(canonical);
    }

    private void addUnknown(Set<JsonNode> schemas, JsonNode uri) {
        switch (unknownAttributes) {
            case KEEP -> schemas.add(uri);
            case DROP -> {}
            case REFUSE ->
                throw ScimException.of(
                        ScimType.INVALID_VALUE,
                        "schemas",
                        "'schemas' names a schema that " + resourceType + " does not have");
        }
    }

    private @Nullable JsonNode knownSchema(String uri) {
        if (resourceType.schema().isNamedBy(uri)) {
            return StringNode.valueOf(resourceType.schema().id());
        }
        SchemaExtension extension = resourceType.extension(uri);
        return extension == null ? null : StringNode.valueOf(extension.schema().id());
    }

    private static JsonNode asBoolean(JsonNode value) {
        if (value.isString() && value.stringValue().equalsIgnoreCase("true")) {
            return BooleanNode.TRUE;
        }
        return value.isString() && value.stringValue().equalsIgnoreCase("false") ? BooleanNode.FALSE : value;
    }
}
