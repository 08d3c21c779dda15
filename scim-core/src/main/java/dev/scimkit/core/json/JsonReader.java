package dev.scimkit.core.json;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
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
import tools.jackson.databind.node.TreeTraversingParser;

/**
 * Reads one JSON document into an immutable tree, within limits and without surprises.
 *
 * <p>Numbers keep every digit. A member that stands twice in an object, anything after the document, and whatever is
 * beyond the limits is refused with {@code invalidSyntax}; the message says where, and never repeats the input.
 * Immutable and safe for any number of threads.
 */
public final class JsonReader {

    /** From this many members on, looking for a duplicate by scanning would be slower than a set. */
    private static final int SCAN_LIMIT = 16;

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
        return read(utf8, this::readNode);
    }

    /**
     * Reads a document.
     *
     * @param text the whole document
     * @return its tree, immutable
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public JsonNode read(String text) {
        return read(text, this::readNode);
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
     * @param content reads one value, beginning at the parser's current token, and leaves it at the value's last token
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public <T> T read(byte[] utf8, Content<T> content) {
        return read(() -> factory.createParser(PlainText.context(utf8), utf8), content);
    }

    /**
     * Reads a document with a reader of the tokens that is the caller's own.
     *
     * @param <T> what comes of it
     * @param text the whole document
     * @param content reads one value, beginning at the parser's current token, and leaves it at the value's last token
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public <T> T read(String text, Content<T> content) {
        return read(() -> factory.createParser(ObjectReadContext.empty(), text), content);
    }

    /**
     * Reads a tree that came from elsewhere, with a reader of the tokens that is the caller's own.
     *
     * @param <T> what comes of it
     * @param tree any tree
     * @param content reads one value, beginning at the parser's current token, and leaves it at the value's last token
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it holds what JSON cannot say, or is beyond the limits
     */
    public <T> T read(JsonNode tree, Content<T> content) {
        return read(() -> new TreeTraversingParser(tree, ObjectReadContext.empty()), content);
    }

    /**
     * Reads the value that begins at the parser's current token.
     *
     * @param parser a parser that this reader handed out
     * @return the value, immutable
     * @throws JacksonException when the document is malformed, to be passed on
     */
    public JsonNode readNode(JsonParser parser) {
        return readNode(parser, 1);
    }

    /**
     * Reads the string that is the parser's current token.
     *
     * @param parser a parser that this reader handed out
     * @return the string
     * @throws JacksonException when the document is malformed, to be passed on
     */
    public JsonNode readString(JsonParser parser) {
        return StringValues.read(parser, limits);
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
        if (!StringValues.isUnicode(name, 0)) {
            throw ScimException.of(ScimType.INVALID_SYNTAX, "A member name holds half of a surrogate pair");
        }
    }

    /** {@return what this reader refuses to read} */
    public JsonLimits limits() {
        return limits;
    }

    private interface Opening {
        JsonParser open();
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
         * @param parser stands at the first token of the value, or at none when the document is empty
         * @return what was read
         */
        T read(JsonParser parser);
    }

    private <T> T read(Opening opening, Content<T> content) {
        try (JsonParser parser = opening.open()) {
            parser.nextToken();
            T result = content.read(parser);
            if (parser.nextToken() != null) {
                throw syntaxError("There is more after the end of the JSON document", parser.currentTokenLocation());
            }
            return result;
        } catch (StreamConstraintsException beyond) {
            throw syntaxError(limits.allowed(), beyond);
        } catch (JacksonException malformed) {
            throw syntaxError("The body is not valid JSON", malformed);
        }
    }

    private JsonNode readNode(JsonParser parser, int depth) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw ScimException.of(ScimType.INVALID_SYNTAX, "The body is empty");
        }
        return switch (token) {
            case START_OBJECT -> readMembers(parser, depth);
            case START_ARRAY -> readElements(parser, depth);
            case VALUE_STRING -> StringValues.read(parser, limits);
            case VALUE_NUMBER_INT -> NumberValues.readInteger(parser);
            case VALUE_NUMBER_FLOAT -> NumberValues.readDecimal(parser, limits);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_EMBEDDED_OBJECT ->
                throw ScimException.of(ScimType.INVALID_SYNTAX, "The tree holds a value that JSON cannot say");
            default -> NullNode.getInstance();
        };
    }

    private ObjectNode readMembers(JsonParser parser, int depth) {
        checkDepth(depth);
        ObjectBuilder builder = new ObjectBuilder();
        Set<String> seen = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            checkName(name);
            seen = refuseDuplicate(builder, seen, name, parser);
            parser.nextToken();
            builder.appendFrozen(name, readNode(parser, depth + 1));
        }
        return builder.build();
    }

    /** Parsers of text bound nesting themselves; one that walks a tree does not. */
    private void checkDepth(int depth) {
        if (depth > limits.maxNesting()) {
            throw ScimException.of(
                    ScimType.INVALID_SYNTAX, "The JSON document has more than " + limits.maxNesting() + " levels");
        }
    }

    private @Nullable Set<String> refuseDuplicate(
            ObjectBuilder builder, @Nullable Set<String> seen, String name, JsonParser parser) {
        if (builder.size() >= limits.maxMembers()) {
            throw syntaxError("An object has more than " + limits.maxMembers() + " members", parser.currentLocation());
        }
        Set<String> names = seen;
        if (names == null && builder.size() == SCAN_LIMIT) {
            names = new HashSet<>(builder.build().propertyNames());
        }
        boolean duplicate = names == null ? builder.has(name) : !names.add(name);
        if (duplicate) {
            throw syntaxError("The member '" + shorten(name) + "' stands twice", parser.currentTokenLocation());
        }
        return names;
    }

    private ArrayNode readElements(JsonParser parser, int depth) {
        checkDepth(depth);
        List<JsonNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(readNode(parser, depth + 1));
        }
        return JsonTree.array(elements);
    }

    private static String shorten(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
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
}
