package dev.scimkit.core.json;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
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
        return read(utf8, JsonInput::readNode);
    }

    /**
     * Reads a document.
     *
     * @param text the whole document
     * @return its tree, immutable
     * @throws ScimException {@code invalidSyntax} when it is not JSON or beyond the limits
     */
    public JsonNode read(String text) {
        return read(text, JsonInput::readNode);
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
        return read(() -> new JsonInput(factory.createParser(ObjectReadContext.empty(), utf8), limits, utf8), content);
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
        return read(() -> new JsonInput(factory.createParser(ObjectReadContext.empty(), text), limits, null), content);
    }

    /**
     * Reads a tree that came from elsewhere, with a reader of the tokens that is the caller's own.
     *
     * @param <T> what comes of it
     * @param tree any tree
     * @param content reads one value, from the parser's current token to the value's last one
     * @return what {@code content} returned
     * @throws ScimException {@code invalidSyntax} when it holds what JSON cannot say, or is beyond the limits
     */
    public <T> T read(JsonNode tree, Content<T> content) {
        return read(
                () -> new JsonInput(new TreeTraversingParser(tree, ObjectReadContext.empty()), limits, null), content);
    }

    private interface Opening {
        JsonInput open();
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
        T read(JsonInput input);
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

    private static <T> T read(JsonInput input, Content<T> content) {
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
}
