package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Error messages (RFC 7644 section 3.12). */
public final class ErrorMessage {

    private ErrorMessage() {}

    /**
     * Writes an error.
     *
     * @param error the error; its attribute path is not part of the message, so the detail should name it
     * @return the message, with the status as a string
     */
    public static ObjectNode write(ScimError error) {
        ScimType scimType = error.scimType();
        return JsonTree.object()
                .put("schemas", MessageSchema.of(ScimError.SCHEMA))
                .put("scimType", scimType == null ? null : scimType.keyword())
                .put("detail", error.detail())
                .put("status", Integer.toString(error.status()))
                .build();
    }

    /**
     * Reads an error message from JSON text, as {@link #read(ObjectNode)} does.
     *
     * @param json the message
     * @return the error
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static ScimError read(String json) {
        return read(JsonReader.standard().readObject(json));
    }

    /**
     * Reads an error message from UTF-8 octets, as {@link #read(ObjectNode)} does.
     *
     * @param utf8 the message
     * @return the error
     * @throws ScimException as {@link #read(ObjectNode)} does, and {@code invalidSyntax} when it is not a JSON object
     */
    public static ScimError read(byte[] utf8) {
        return read(JsonReader.standard().readObject(utf8));
    }

    /**
     * Reads an error message received by a client.
     *
     * @param message the message; its status may be a number or a string, and its keyword may be unknown
     * @return the error, without a keyword when the keyword is unknown
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when the status is missing or is not an error
     *     status
     */
    public static ScimError read(ObjectNode message) {
        MessageFields fields = MessageFields.of(message);
        JsonNode node = fields.node("status");
        if (node == null) {
            throw fields.missing("status");
        }
        int status = StatusCode.read(fields, "status", node);
        if (status < 300) {
            throw fields.error(ScimType.INVALID_VALUE, "status", "is not the status of an error");
        }
        ScimType scimType =
                fields.string("scimType").flatMap(ScimType::ofKeyword).orElse(null);
        return new ScimError(status, scimType, fields.string("detail").orElse(""), null);
    }
}
