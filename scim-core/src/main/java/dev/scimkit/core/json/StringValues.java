package dev.scimkit.core.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads string values: finds out which are plain, and refuses what is no Unicode. */
final class StringValues {

    /** Marks the parser of a text in which every string is plain. */
    private static final ObjectReadContext PLAIN = new ObjectReadContext.Base();

    private StringValues() {}

    /** The context of a parser that is to read a text in UTF-8. */
    static ObjectReadContext context(byte[] utf8) {
        return PlainOctets.areAll(utf8) ? PLAIN : ObjectReadContext.empty();
    }

    /** Reads the string at a parser's current token. */
    static JsonNode read(JsonParser parser, JsonLimits limits) {
        String text = parser.getString();
        int length = text.length();
        if (length > limits.maxStringLength()) {
            throw JsonReader.syntaxError(
                    "A string has more than " + limits.maxStringLength() + " characters",
                    parser.currentTokenLocation());
        }
        int plain = isOfPlainText(parser) ? length : plainLength(text);
        if (plain == length) {
            return plain == 0 ? StringNode.valueOf(text) : new PlainStringNode(text);
        }
        if (!isUnicode(text, plain)) {
            throw JsonReader.syntaxError("A string holds half of a surrogate pair", parser.currentTokenLocation());
        }
        return StringNode.valueOf(text);
    }

    @SuppressWarnings("ReferenceEquality") // the context is a mark
    private static boolean isOfPlainText(JsonParser parser) {
        return parser.objectReadContext() == PLAIN;
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
