package dev.scimkit.core.json;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.json.MemberList;
import dev.scimkit.core.internal.json.PlainStringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One document while a {@link JsonReader} reads it: Jackson's parser, and the values that begin at its current token. */
public final class JsonInput {

    /** From this many members on, looking for a duplicate by scanning would be slower than a set. */
    private static final int SCAN_LIMIT = 16;

    private final JsonParser parser;
    private final JsonLimits limits;
    private final @Nullable PlainStrings plainStrings;

    JsonInput(JsonParser parser, JsonLimits limits, byte @Nullable [] utf8) {
        this.parser = parser;
        this.limits = limits;
        this.plainStrings = utf8 == null ? null : PlainStrings.in(utf8);
    }

    /** {@return the parser, which whoever reads the content moves on} */
    public JsonParser parser() {
        return parser;
    }

    /** {@return what is refused} */
    public JsonLimits limits() {
        return limits;
    }

    /**
     * Reads the value that begins at the parser's current token.
     *
     * @return the value, immutable
     * @throws JacksonException when the document is malformed, to be passed on
     */
    public JsonNode readNode() {
        return readNode(1);
    }

    /**
     * Reads the string that is the parser's current token.
     *
     * @return the string
     * @throws JacksonException when the document is malformed, to be passed on
     */
    public JsonNode readString() {
        String plain = plainStrings == null ? null : plainStrings.at(parser);
        String text = plain == null ? parser.getString() : plain;
        int length = text.length();
        if (length > limits.maxStringLength()) {
            throw syntaxError("A string has more than " + limits.maxStringLength() + " characters");
        }
        if (plain != null || PlainStringNode.isPlain(text)) {
            return new PlainStringNode(text);
        }
        if (!PlainStringNode.isUnicode(text)) {
            throw syntaxError("A string holds half of a surrogate pair");
        }
        return StringNode.valueOf(text);
    }

    /**
     * Refuses a member name that is too long or not Unicode.
     *
     * @param name the name
     * @throws ScimException {@code invalidSyntax} when it is beyond the limit or holds half of a surrogate pair
     */
    public void checkName(String name) {
        if (name.length() > limits.maxNameLength()) {
            throw ScimException.of(
                    ScimType.INVALID_SYNTAX, "A member name has more than " + limits.maxNameLength() + " characters");
        }
        if (!PlainStringNode.isUnicode(name)) {
            throw ScimException.of(ScimType.INVALID_SYNTAX, "A member name holds half of a surrogate pair");
        }
    }

    private JsonNode readNode(int depth) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The body is empty");
        }
        return switch (token) {
            case START_OBJECT -> readMembers(depth);
            case START_ARRAY -> readElements(depth);
            case VALUE_STRING -> readString();
            case VALUE_NUMBER_INT -> NumberValues.readInteger(parser);
            case VALUE_NUMBER_FLOAT -> NumberValues.readDecimal(parser, limits);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_EMBEDDED_OBJECT ->
                throw ScimException.of(ScimType.INVALID_SYNTAX, "The tree holds a value that JSON cannot say");
            default -> NullNode.getInstance();
        };
    }

    private ObjectNode readMembers(int depth) {
        checkDepth(depth);
        MemberList members = new MemberList();
        Set<String> seen = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            checkName(name);
            seen = refuseDuplicate(members, seen, name);
            parser.nextToken();
            members.append(name, readNode(depth + 1));
        }
        return members.build();
    }

    /** Parsers of text bound nesting themselves; one that walks a tree does not. */
    private void checkDepth(int depth) {
        if (depth > limits.maxNesting()) {
            throw ScimException.of(
                    ScimType.INVALID_SYNTAX, "The JSON document has more than " + limits.maxNesting() + " levels");
        }
    }

    private @Nullable Set<String> refuseDuplicate(MemberList members, @Nullable Set<String> seen, String name) {
        if (members.size() >= limits.maxMembers()) {
            throw JsonReader.syntaxError(
                    "An object has more than " + limits.maxMembers() + " members", parser.currentLocation());
        }
        Set<String> names = seen;
        if (names == null && members.size() == SCAN_LIMIT) {
            names = new HashSet<>(members.build().propertyNames());
        }
        boolean duplicate = names == null ? members.has(name) : !names.add(name);
        if (duplicate) {
            throw syntaxError("The member '" + shorten(name) + "' appears twice");
        }
        return names;
    }

    private ArrayNode readElements(int depth) {
        checkDepth(depth);
        List<JsonNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(readNode(depth + 1));
        }
        return JsonTree.array(elements);
    }

    private static String shorten(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private ScimException syntaxError(String what) {
        return JsonReader.syntaxError(what, parser.currentTokenLocation());
    }
}
