package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.leniency.ValueShaper;
import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads a resource from a stream of tokens straight into its canonical form. */
final class StreamNormalizer {

    private final String schemaId;
    private final KnownMembers known;
    private final int schemasPosition;
    private final ResourceReader.UnknownAttributes unknownAttributes;
    private final Leniencies leniencies;
    private final ValueShaper shaper;
    private final SchemaUris schemaUris;

    StreamNormalizer(
            ResourceType resourceType, ResourceReader.UnknownAttributes unknownAttributes, Leniencies leniencies) {
        this.schemaId = resourceType.schema().id();
        this.known = KnownMembers.of(resourceType);
        this.schemasPosition = known.shape().indexOf(CommonAttributes.SCHEMAS.name());
        this.unknownAttributes = unknownAttributes;
        this.leniencies = leniencies;
        this.shaper = new ValueShaper(leniencies);
        this.schemaUris = new SchemaUris(resourceType, unknownAttributes, leniencies);
    }

    ObjectNode read(JsonReader.Input input) {
        if (input.parser().currentToken() != JsonToken.START_OBJECT) {
            input.readNode();
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The body must be a JSON object");
        }
        ObjectNode object = object(known, input);
        String schemas = CommonAttributes.SCHEMAS.name();
        return object.has(schemas) || !leniencies.tolerate(Leniency.MISSING_SCHEMAS, () -> schemas)
                ? object
                : JsonTree.with(object, schemas, JsonTree.array(List.of(StringNode.valueOf(schemaId))));
    }

    private ObjectNode object(KnownMembers of, JsonReader.Input input) {
        JsonParser parser = input.parser();
        IncomingObject incoming = new IncomingObject(of);
        for (int position = of.next(parser); position != KnownMembers.END; position = of.next(parser)) {
            incoming.count(input.limits().maxMembers());
            if (position == KnownMembers.UNKNOWN) {
                unknown(of, input, incoming);
            } else {
                JsonToken token = parser.nextToken();
                incoming.put(position, value(of, position, token, input));
            }
        }
        return incoming.build();
    }

    private void unknown(KnownMembers of, JsonReader.Input input, IncomingObject incoming) {
        String name = input.parser().currentName();
        input.parser().nextToken();
        input.checkName(name);
        JsonNode value = input.readNode();
        switch (unknownAttributes) {
            case KEEP -> incoming.putUnknown(name, orNull(value));
            case DROP -> leniencies.tolerate(Leniency.UNKNOWN_ATTRIBUTES, () -> of.path(name));
            case REFUSE ->
                throw ScimException.of(ScimType.INVALID_SYNTAX, "Unknown attribute '" + of.path(name) + "'")
                        .at(of.path(name));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the members of the resource itself, not of a value in it
    private @Nullable JsonNode value(KnownMembers of, int position, JsonToken token, JsonReader.Input input) {
        if (position == schemasPosition && of == known) {
            return schemaUris.normalize(input.readNode());
        }
        KnownMembers.Member member = of.get(position);
        AttributeDefinition attribute = member.attribute();
        if (attribute == null) {
            return read(member, token, input);
        }
        if (token == JsonToken.START_ARRAY) {
            JsonNode list = list(of, member, attribute, input);
            return list == null || attribute.multiValued() ? list : single(of, member, attribute, list);
        }
        JsonNode sent = read(member, token, input);
        if (sent == null) {
            return null;
        }
        return attribute.multiValued() ? listOfOne(of, member, attribute, sent) : single(of, member, attribute, sent);
    }

    private @Nullable JsonNode list(
            KnownMembers of, KnownMembers.Member member, AttributeDefinition attribute, JsonReader.Input input) {
        JsonParser parser = input.parser();
        List<JsonNode> elements = new ArrayList<>(4);
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            JsonNode sent = read(member, next, input);
            JsonNode element = sent == null ? null : element(of, member, attribute, sent);
            if (element != null) {
                elements.add(element);
            }
        }
        if (leniencies.tolerates(Leniency.LAST_PRIMARY_WINS)) {
            shaper.settlePrimary(elements, () -> of.path(member.name()));
        }
        return elements.isEmpty() ? null : JsonTree.array(elements);
    }

    /** Reads a value as it was sent; null if it counts as no value (RFC 7643 section 2.5). */
    private @Nullable JsonNode read(KnownMembers.Member member, JsonToken token, JsonReader.Input input) {
        KnownMembers below = member.members();
        if (token == JsonToken.VALUE_STRING) {
            return input.readString();
        }
        if (token == JsonToken.START_OBJECT && below != null) {
            ObjectNode object = object(below, input);
            return object.isEmpty() ? null : object;
        }
        return orNull(input.readNode());
    }

    private @Nullable JsonNode listOfOne(
            KnownMembers of, KnownMembers.Member member, AttributeDefinition attribute, JsonNode sent) {
        boolean list = shaper.isListOfOne(attribute, sent, () -> of.path(member.name()));
        JsonNode element = element(of, member, attribute, sent);
        return element == null || !list ? element : JsonTree.array(List.of(element));
    }

    private @Nullable JsonNode single(
            KnownMembers of, KnownMembers.Member member, AttributeDefinition attribute, JsonNode sent) {
        boolean fits = !attribute.isComplex() && !member.isBoolean();
        return fits ? sent : named(member, sent, shaper.single(attribute, sent, () -> of.path(member.name())));
    }

    private @Nullable JsonNode element(
            KnownMembers of, KnownMembers.Member member, AttributeDefinition attribute, JsonNode sent) {
        boolean fits = attribute.isComplex() ? sent.isObject() && !shaper.readsJsonText() : !member.isBoolean();
        return fits ? sent : named(member, sent, shaper.element(attribute, sent, () -> of.path(member.name())));
    }

    /** Gives the members of an object that the shaper made the schema's spelling; an object without members counts as no value. */
    @SuppressWarnings("ReferenceEquality") // whether the shaper made another object
    private @Nullable JsonNode named(KnownMembers.Member member, JsonNode sent, @Nullable JsonNode shaped) {
        KnownMembers below = member.members();
        if (!(shaped instanceof ObjectNode object) || below == null) {
            return shaped;
        }
        ObjectNode named = object == sent ? object : JsonReader.standard().read(object, input -> object(below, input));
        return named.isEmpty() ? null : named;
    }

    /** Null and an empty list count as no value (RFC 7643 section 2.5). */
    private static @Nullable JsonNode orNull(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty()) ? null : value;
    }
}
