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
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.node.TreeTraversingParser;

/**
 * Reads one JSON document into an immutable tree, within limits and without surprises.
 *
 * <p>Numbers keep every digit. A member that appears twice in an object, anything after the document, and whatever is
 * beyond the limits is refused with {@code invalidSyntax}; the message says where, and never repeats the input.
 * Immutable and safe for any number of threads.
 */
public final class JsonReader {

    private static final JsonReader STANDARD = new JsonReader(JsonLimits.standard());

    private final JsonLimits limits;
    private final JsonFactory factory;

    private JsonReader(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxNesting())
                        .maxStringLength(limits.maxStringLength())
                        .maxNameLength(limits.maxNameLength())
                        .maxNumberLength(limits.maxNumberLength())
                        .build())
                .build();
    }

    /** {@return a reader with the standard limits} */
    public static JsonReader standard() {
        return STANDARD;
    }

    /**
     * Makes a reader.
     *
     * @param limits what it refuses to read
     * @return the reader
     */
    public static JsonReader within(JsonLimits limits) {
        return new JsonReader(limits);
    }

    /**
     * Reads a document in UTF-8.
     *
     * @param utf8 the whole document
     * @return its tree, immutable
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public JsonNode read(byte[] utf8) {
        return read(utf8, Input::readNode);
    }

    /**
     * Reads a document.
     *
     * @param text the whole document
     * @return its tree, immutable
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public JsonNode read(String text) {
        return read(text, Input::readNode);
    }

    /**
     * Reads a document that must be an object, as every SCIM resource and message is (RFC 7644 section 3.1).
     *
     * @param utf8 the whole document
     * @return its tree, immutable
     * @throws ScimException {@code invalidSyntax} when it is not a JSON object or beyond the limits
     */
    public ObjectNode readObject(byte[] utf8) {
        return requireObject(read(utf8));
    }

    /**
     * Reads a document that must be an object.
     *
     * @param text the whole document
     * @return its tree, immutable
     * @throws ScimException {@code invalidSyntax} when it is not a JSON object or beyond the limits
     */
    public ObjectNode readObject(String text) {
        return requireObject(read(text));
    }

    private static ObjectNode requireObject(JsonNode document) {
        if (document instanceof ObjectNode object) {
            return object;
        }
        throw ScimException.of(ScimType.INVALID_SYNTAX, "The body must be a JSON object");
    }

    /**
     * Reads a document with a reader of the tokens that is the caller's own.
     *
     * @param <T> what comes of it
     * @param utf8 the whole document
     * @param content reads one value, from the parser's current token to the value's last one
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public <T> T read(byte[] utf8, Content<T> content) {
        return read(() -> new Input(factory.createParser(ObjectReadContext.empty(), utf8), limits, utf8), content);
    }

    /**
     * Reads a document with a reader of the tokens that is the caller's own.
     *
     * @param <T> what comes of it
     * @param text the whole document
     * @param content reads one value, from the parser's current token to the value's last one
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public <T> T read(String text, Content<T> content) {
        return read(() -> new Input(factory.createParser(ObjectReadContext.empty(), text), limits, null), content);
    }

    /**
     * Reads a tree that came from elsewhere, with a reader of the tokens that is the caller's own.
     *
     * @param <T> what comes of it
     * @param tree any tree
     * @param content reads one value, from the parser's current token to the value's last one
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it contains what JSON cannot represent, or is beyond the limits
     */
    public <T> T read(JsonNode tree, Content<T> content) {
        return read(() -> new Input(new TreeTraversingParser(tree, ObjectReadContext.empty()), limits, null), content);
    }

    private interface Opening {
        Input open();
    }

    /**
     * Reads one value from a stream of tokens.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Content<T> {
        /**
         * Reads the value at the parser's current token.
         *
         * @param input its parser is at the first token of the value, or at none when the document is empty
         * @return what was read
         */
        T read(Input input);
    }

    private <T> T read(Opening opening, Content<T> content) {
        try {
            return read(opening.open(), content);
        } catch (StreamConstraintsException beyond) {
            throw syntaxError(limits.allowed(), beyond);
        } catch (JacksonException malformed) {
            throw syntaxError("The body is not valid JSON", malformed);
        }
    }

    private static <T> T read(Input input, Content<T> content) {
        try (JsonParser parser = input.parser()) {
            parser.nextToken();
            T result = content.read(input);
            if (parser.nextToken() != null) {
                throw syntaxError("There is more after the end of the JSON document", parser.currentTokenLocation());
            }
            return result;
        }
    }

    private static ScimException syntaxError(String what, JacksonException cause) {
        return syntaxError(what, cause.getLocation());
    }

    static ScimException syntaxError(String what, @Nullable TokenStreamLocation location) {
        String where = location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return ScimException.of(ScimType.INVALID_SYNTAX, what + where);
    }

    /** One document while a {@link JsonReader} reads it: Jackson's parser, and the values that begin at its current token. */
    public static final class Input {

        /** From this many members on, looking for a duplicate by scanning would be slower than a set. */
        private static final int SCAN_LIMIT = 16;

        private final JsonParser parser;
        private final JsonLimits limits;
        private final @Nullable PlainStrings plainStrings;

        Input(JsonParser parser, JsonLimits limits, byte @Nullable [] utf8) {
            this.parser = parser;
            this.limits = limits;
            this.plainStrings = utf8 == null ? null : PlainStrings.in(utf8);
        }

        /** {@return the parser; the caller advances it} */
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
                        ScimType.INVALID_SYNTAX,
                        "A member name has more than " + limits.maxNameLength() + " characters");
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
                    throw ScimException.of(
                            ScimType.INVALID_SYNTAX, "The tree contains a value that JSON cannot represent");
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
}
