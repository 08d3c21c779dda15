package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
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

    private final ObjectForm form;
    private final UnknownAttributes unknownAttributes;
    private final boolean stringBooleans;
    private final JsonReader json;
    private final SchemaUris schemaUris;

    StreamNormalizer(
            ResourceType resourceType, UnknownAttributes unknownAttributes, boolean stringBooleans, JsonReader json) {
        this.form = ObjectForm.of(resourceType);
        this.unknownAttributes = unknownAttributes;
        this.stringBooleans = stringBooleans;
        this.json = json;
        this.schemaUris = new SchemaUris(resourceType, unknownAttributes);
    }

    ObjectNode read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            json.readNode(parser);
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The body must be a JSON object");
        }
        return object(form, parser);
    }

    private ObjectNode object(ObjectForm of, JsonParser parser) {
        Assembly assembly = new Assembly(of);
        int last = ObjectForm.START;
        for (int position = of.next(parser, last); position != ObjectForm.END; position = of.next(parser, last)) {
            assembly.count(json.limits().maxMembers());
            if (position == ObjectForm.UNKNOWN) {
                unknown(of, parser, assembly);
            } else {
                last = position;
                ObjectForm.Member member = of.member(position);
                assembly.put(position, member.name(), value(member, parser.nextToken(), parser));
            }
        }
        return assembly.build();
    }

    private void unknown(ObjectForm of, JsonParser parser, Assembly assembly) {
        String name = parser.currentName();
        parser.nextToken();
        json.checkName(name);
        JsonNode value = json.readNode(parser);
        switch (unknownAttributes) {
            case KEEP -> assembly.putUnknown(name, orNull(value));
            case DROP -> {}
            case REFUSE ->
                throw ScimException.of(ScimType.INVALID_SYNTAX, "Unknown attribute '" + of.path(name) + "'")
                        .at(of.path(name));
        }
    }

    private @Nullable JsonNode value(ObjectForm.Member member, JsonToken token, JsonParser parser) {
        AttributeDefinition attribute = member.attribute();
        if (token != JsonToken.START_ARRAY || attribute == null) {
            return single(member, token, parser);
        }
        if (attribute.equals(CommonAttributes.SCHEMAS)) {
            return schemaUris.normalize(json.readNode(parser));
        }
        List<JsonNode> elements = new ArrayList<>(4);
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            JsonNode element = single(member, next, parser);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    private @Nullable JsonNode single(ObjectForm.Member member, JsonToken token, JsonParser parser) {
        if (token == JsonToken.VALUE_STRING) {
            JsonNode text = json.readString(parser);
            return stringBooleans && member.isBoolean() ? asBoolean(text) : text;
        }
        ObjectForm below = member.form();
        if (token == JsonToken.START_OBJECT && below != null) {
            ObjectNode object = object(below, parser);
            return object.isEmpty() ? null : object;
        }
        return orNull(json.readNode(parser));
    }

    /** Null and an empty list are no value (RFC 7643 section 2.5). */
    private static @Nullable JsonNode orNull(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty()) ? null : value;
    }

    private static JsonNode asBoolean(JsonNode value) {
        if (Ascii.equalsIgnoreCase(value.stringValue(), "true")) {
            return BooleanNode.TRUE;
        }
        return Ascii.equalsIgnoreCase(value.stringValue(), "false") ? BooleanNode.FALSE : value;
    }
}
