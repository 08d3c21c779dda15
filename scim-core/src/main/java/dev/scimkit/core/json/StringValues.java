package dev.scimkit.core.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads string values: finds out which are plain, and refuses what is no Unicode. */
final class StringValues {

    private StringValues() {}

    /** Reads the string at a parser's current token. */
    static JsonNode read(JsonParser parser, JsonLimits limits) {
        String plain = PlainText.stringAt(parser);
        String text = plain == null ? parser.getString() : plain;
        int length = text.length();
        if (length > limits.maxStringLength()) {
            throw JsonReader.syntaxError(
                    "A string has more than " + limits.maxStringLength() + " characters",
                    parser.currentTokenLocation());
        }
        int plainLength = plain == null ? plainLength(text) : length;
        if (plainLength == length) {
            return length == 0 ? StringNode.valueOf(text) : new PlainStringNode(text);
        }
        if (!isUnicode(text, plainLength)) {
            throw JsonReader.syntaxError("A string holds half of a surrogate pair", parser.currentTokenLocation());
        }
        return StringNode.valueOf(text);
    }

    private static int plainLength(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && PlainStringNode.isPlain(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** An escape can name half of a surrogate pair, which is no Unicode character and has no form in UTF-8. */
    static boolean isUnicode(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
