package dev.scimkit.core.validation;

import dev.scimkit.core.internal.Base64Syntax;
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks the JSON representation of each data type (RFC 7643 section 2.3). */
final class ValueSyntax {

    /** JSON can express it, but neither PostgreSQL nor an LDAP directory can store it. */
    private static final char NUL = '\0';

    private ValueSyntax() {}

    static boolean hasJsonType(AttributeDefinition attribute, JsonNode value) {
        return switch (attribute.type()) {
            case STRING, DATE_TIME, BINARY, REFERENCE -> value.isString();
            case BOOLEAN -> value.isBoolean();
            case DECIMAL -> value.isNumber();
            case INTEGER -> value.isIntegralNumber();
            case COMPLEX -> value.isObject();
        };
    }

    static String describe(AttributeType type) {
        return switch (type) {
            case STRING, DATE_TIME, BINARY, REFERENCE -> "a string";
            case BOOLEAN -> "true or false";
            case DECIMAL -> "a number";
            case INTEGER -> "an integer";
            case COMPLEX -> "an object";
        };
    }

    /** Describes the expected form, or returns null when the form is right. */
    static @Nullable String wrongForm(AttributeDefinition attribute, JsonNode value) {
        return switch (attribute.type()) {
            case DATE_TIME ->
                ScimDateTime.parse(value.stringValue()).isEmpty()
                        ? "must be a date and time such as 2008-01-23T04:56:22Z"
                        : null;
            case BINARY -> Base64Syntax.isBase64(value.stringValue()) ? null : "must be base64";
            case REFERENCE -> UriSyntax.isReference(value.stringValue()) ? null : "must be a URI";
            case STRING -> value.stringValue().indexOf(NUL) < 0 ? null : "must not contain the character U+0000";
            default -> null;
        };
    }
}
