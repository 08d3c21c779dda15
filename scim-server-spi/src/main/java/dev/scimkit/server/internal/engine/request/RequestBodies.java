package dev.scimkit.server.internal.engine.request;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.server.internal.engine.wire.BodyReader;
import dev.scimkit.server.internal.engine.wire.MediaTypes;
import dev.scimkit.server.internal.engine.wire.Utf8;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads the JSON bodies of requests within the limits. */
public final class RequestBodies {

    private final MediaTypes mediaTypes;
    private final BodyReader body;
    private final JsonReader json;

    public RequestBodies(ScimProfile profile) {
        ScimLimits limits = profile.limits();
        this.mediaTypes = new MediaTypes(profile.mediaTypes());
        this.body = new BodyReader(limits.maxBodySize());
        this.json = JsonReader.within(limits.json());
    }

    /** Reads the body; 415, 413 or 400 {@code invalidSyntax} if it is not a JSON object in UTF-8 within the limits. */
    public ObjectNode read(Exchange exchange) {
        ObjectNode data = exchange.body().data();
        if (data != null) {
            return data;
        }
        return json.readObject(octets(exchange.body()));
    }

    /** The same for a message of a schema, which may not name it where that is tolerated. */
    public ObjectNode readMessage(Exchange exchange, String schema) {
        ObjectNode message = read(exchange);
        String schemas = CommonAttributes.SCHEMAS.name();
        boolean named = message.propertyNames().stream().anyMatch(schemas::equalsIgnoreCase);
        return named || !exchange.leniencies().tolerate(Leniency.MISSING_SCHEMAS, () -> schemas)
                ? message
                : JsonTree.with(message, schemas, JsonTree.array(List.of(StringNode.valueOf(schema))));
    }

    /** Reads the resource in the body in one pass; the same errors, and an error for an attribute that appears twice. */
    public Resource readResource(Exchange exchange, ResourceReader reader) {
        ObjectNode data = exchange.body().data();
        Leniencies leniencies = exchange.leniencies();
        ResourceReader tolerant = reader.leniencies(leniencies)
                .unknownAttributes(
                        leniencies.tolerates(Leniency.UNKNOWN_ATTRIBUTES)
                                ? ResourceReader.UnknownAttributes.DROP
                                : ResourceReader.UnknownAttributes.REFUSE);
        return data == null ? tolerant.read(octets(exchange.body())) : tolerant.normalize(data);
    }

    private byte[] octets(RequestBody unread) {
        mediaTypes.checkContent(unread.headers());
        byte[] octets = body.read(unread.octets());
        int ascii = Utf8.endOfAscii(octets, 0);
        if (ascii < octets.length) {
            MediaTypes.checkCharset(unread.headers());
            Utf8.check(octets, ascii);
        }
        return octets;
    }
}
