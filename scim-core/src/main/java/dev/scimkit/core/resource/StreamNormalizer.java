package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.NameTable;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a resource from a stream of tokens straight into its canonical form. */
final class StreamNormalizer {

    private final ResourceType resourceType;
    private final UnknownAttributes unknownAttributes;
    private final boolean stringBooleans;
    private final JsonReader json;
    private final SchemaUris schemaUris;
    private final NameTable names = new NameTable();
    private final int attributeCount;

    StreamNormalizer(
            ResourceType resourceType, UnknownAttributes unknownAttributes, boolean stringBooleans, JsonReader json) {
        this.resourceType = resourceType;
        this.unknownAttributes = unknownAttributes;
        this.stringBooleans = stringBooleans;
        this.json = json;
        this.schemaUris = new SchemaUris(resourceType, unknownAttributes);
        this.attributeCount =
                resourceType.attributes().size() + resourceType.extensions().size();
    }

    ObjectNode read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            json.readNode(parser);
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The body must be a JSON object");
        }
        Assembly assembly = new Assembly("", "", names.object(attributeCount));
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            assembly.count(json.limits().maxMembers());
            parser.nextToken();
            AttributeDefinition attribute = isUri(name) ? null : resourceType.attribute(name);
            if (attribute != null) {
                assembly.put(attribute.name(), value(attribute, parser));
            } else {
                extension(name, parser, assembly);
            }
        }
        return assembly.build();
    }

    /** No name of an attribute has a colon (RFC 7643 section 2.1), every URI of a schema has one. */
    private static boolean isUri(String name) {
        return name.indexOf(':') >= 0;
    }

    private void extension(String name, JsonParser parser, Assembly assembly) {
        SchemaExtension extension = resourceType.extension(name);
        if (extension == null) {
            unknown(name, parser, assembly);
            return;
        }
        Schema schema = extension.schema();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            assembly.put(schema.id(), extensionMembers(schema, parser));
        } else {
            assembly.put(schema.id(), orNull(json.readNode(parser)));
        }
    }

    private @Nullable JsonNode extensionMembers(Schema schema, JsonParser parser) {
        Assembly assembly = new Assembly(schema.id(), ":", names.object());
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            assembly.count(json.limits().maxMembers());
            parser.nextToken();
            member(name, schema.attribute(name), parser, assembly);
        }
        return assembly.isEmpty() ? null : assembly.build();
    }

    private @Nullable JsonNode subAttributes(AttributeDefinition attribute, JsonParser parser) {
        Assembly assembly = new Assembly(attribute.name(), ".", names.object());
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            assembly.count(json.limits().maxMembers());
            parser.nextToken();
            member(name, attribute.subAttribute(name), parser, assembly);
        }
        return assembly.isEmpty() ? null : assembly.build();
    }

    private void member(String name, @Nullable AttributeDefinition definition, JsonParser parser, Assembly assembly) {
        if (definition == null) {
            unknown(name, parser, assembly);
        } else {
            assembly.put(definition.name(), value(definition, parser));
        }
    }

    private void unknown(String name, JsonParser parser, Assembly assembly) {
        json.checkName(name);
        JsonNode value = json.readNode(parser);
        switch (unknownAttributes) {
            case KEEP -> assembly.putUnknown(name, orNull(value));
            case DROP -> {}
            case REFUSE ->
                throw ScimException.of(
                        ScimType.INVALID_SYNTAX,
                        assembly.path(name),
                        "Unknown attribute '" + assembly.path(name) + "'");
        }
    }

    private @Nullable JsonNode value(AttributeDefinition attribute, JsonParser parser) {
        if (attribute.equals(CommonAttributes.SCHEMAS)) {
            return schemaUris.normalize(json.readNode(parser));
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return single(attribute, parser);
        }
        List<JsonNode> elements = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = single(attribute, parser);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    private @Nullable JsonNode single(AttributeDefinition attribute, JsonParser parser) {
        if (attribute.isComplex() && parser.currentToken() == JsonToken.START_OBJECT) {
            return subAttributes(attribute, parser);
        }
        JsonNode value = orNull(json.readNode(parser));
        return stringBooleans && value != null && attribute.type() == AttributeType.BOOLEAN ? asBoolean(value) : value;
    }

    /** Null and an empty list are no value (RFC 7643 section 2.5). */
    private static @Nullable JsonNode orNull(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty()) ? null : value;
    }

    private static JsonNode asBoolean(JsonNode value) {
        if (value.isString() && Ascii.equalsIgnoreCase(value.stringValue(), "true")) {
            return BooleanNode.TRUE;
        }
        return value.isString() && Ascii.equalsIgnoreCase(value.stringValue(), "false") ? BooleanNode.FALSE : value;
    }
}
