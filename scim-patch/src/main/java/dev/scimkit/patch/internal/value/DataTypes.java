package dev.scimkit.patch.internal.value;

import dev.scimkit.core.internal.Base64Syntax;
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeType;
import tools.jackson.databind.JsonNode;

/** Which JSON values the data types of attributes allow (RFC 7643 section 2.3). */
final class DataTypes {

    private DataTypes() {}

    static boolean fits(AttributeType type, JsonNode value) {
        return switch (type) {
            case STRING, REFERENCE -> value.isString();
            case BOOLEAN -> value.isBoolean();
            case DECIMAL -> value.isNumber();
            case INTEGER -> value.isIntegralNumber();
            case DATE_TIME ->
                value.isString() && ScimDateTime.parse(value.stringValue()).isPresent();
            case BINARY -> value.isString() && Base64Syntax.isBase64(value.stringValue());
            case COMPLEX -> value.isObject();
        };
    }

    static String expected(AttributeType type) {
        return switch (type) {
            case STRING, REFERENCE -> "a string";
            case BOOLEAN -> "a boolean";
            case DECIMAL -> "a number";
            case INTEGER -> "a whole number";
            case DATE_TIME -> "a date with a time of day, such as 2008-01-23T04:56:22Z";
            case BINARY -> "base64";
            case COMPLEX -> "an object";
        };
    }
}
