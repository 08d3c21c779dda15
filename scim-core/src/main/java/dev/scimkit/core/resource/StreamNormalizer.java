package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.json.JsonInput;
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

    private final KnownMembers known;
    private final ResourceReader.UnknownAttributes unknownAttributes;
    private final boolean stringBooleans;
    private final SchemaUris schemaUris;

    StreamNormalizer(
            ResourceType resourceType, ResourceReader.UnknownAttributes unknownAttributes, boolean stringBooleans) {
        this.known = KnownMembers.of(resourceType);
        this.unknownAttributes = unknownAttributes;
        this.stringBooleans = stringBooleans;
        this.schemaUris = new SchemaUris(resourceType, unknownAttributes);
    }

    ObjectNode read(JsonInput input) {
        if (input.parser().currentToken() != JsonToken.START_OBJECT) {
            input.readNode();
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The body must be a JSON object");
        }
        return object(known, input);
    }

    private ObjectNode object(KnownMembers of, JsonInput input) {
        JsonParser parser = input.parser();
        IncomingObject incoming = new IncomingObject(of);
        for (int position = of.next(parser); position != KnownMembers.END; position = of.next(parser)) {
            incoming.count(input.limits().maxMembers());
            if (position == KnownMembers.UNKNOWN) {
                unknown(of, input, incoming);
            } else {
                KnownMembers.Member member = of.get(position);
                incoming.put(position, value(member, parser.nextToken(), input));
            }
        }
        return incoming.build();
    }

    private void unknown(KnownMembers of, JsonInput input, IncomingObject incoming) {
        String name = input.parser().currentName();
        input.parser().nextToken();
        input.checkName(name);
        JsonNode value = input.readNode();
        switch (unknownAttributes) {
            case KEEP -> incoming.putUnknown(name, orNull(value));
            case DROP -> {}
            case REFUSE ->
                throw ScimException.of(ScimType.INVALID_SYNTAX, "Unknown attribute '" + of.path(name) + "'")
                        .at(of.path(name));
        }
    }

    private @Nullable JsonNode value(KnownMembers.Member member, JsonToken token, JsonInput input) {
        AttributeDefinition attribute = member.attribute();
        if (token != JsonToken.START_ARRAY || attribute == null) {
            return single(member, token, input);
        }
        if (attribute.equals(CommonAttributes.SCHEMAS)) {
            return schemaUris.normalize(input.readNode());
        }
        JsonParser parser = input.parser();
        List<JsonNode> elements = new ArrayList<>(4);
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            JsonNode element = single(member, next, input);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    private @Nullable JsonNode single(KnownMembers.Member member, JsonToken token, JsonInput input) {
        if (token == JsonToken.VALUE_STRING) {
            JsonNode text = input.readString();
            return stringBooleans && member.isBoolean() ? asBoolean(text) : text;
        }
        KnownMembers below = member.members();
        if (token == JsonToken.START_OBJECT && below != null) {
            ObjectNode object = object(below, input);
            return object.isEmpty() ? null : object;
        }
        return orNull(input.readNode());
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
