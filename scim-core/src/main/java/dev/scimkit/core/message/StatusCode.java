package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** HTTP status codes as messages hold them: written as a string, read as a string, a number, or {@code {"code": …}}. */
final class StatusCode {

    private StatusCode() {}

    static int read(MessageFields fields, String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            MessageFields inner = MessageFields.of(object, fields.path(name));
            JsonNode code = inner.node("code");
            if (code == null || code.isContainer()) {
                throw inner.missing("code");
            }
            return number(inner, "code", code);
        }
        return number(fields, name, value);
    }

    private static int number(MessageFields fields, String name, JsonNode value) {
        String digits = value.isString() || value.isIntegralNumber() ? value.asString() : "";
        if (!digits.matches("[1-5][0-9][0-9]")) {
            throw fields.error(ScimType.INVALID_VALUE, name, "must be an HTTP status code");
        }
        return Integer.parseInt(digits);
    }
}
