package dev.scimkit.core.internal.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.JsonTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of a message: names in any case, null the same as absent, and a {@link ScimException} that names the
 * member where a value has another type.
 *
 * <p>Where an object or a list is asked for and there is none, or the other way round, the error is
 * {@code invalidSyntax}; a simple value of the wrong type is {@code invalidValue} (RFC 7644 section 3.12).
 */
public final class MessageFields {

    private final ObjectNode object;
    private final String prefix;

    private MessageFields(ObjectNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /**
     * Reads the members of a whole message.
     *
     * @param object the message
     * @return its members
     */
    public static MessageFields of(ObjectNode object) {
        return new MessageFields(object, "");
    }

    /**
     * Reads the members of an object within a message.
     *
     * @param object the object
     * @param path the path of the object, such as {@code Operations[2]}
     * @return its members, named by paths that begin with that of the object
     */
    public static MessageFields of(ObjectNode object, String path) {
        return new MessageFields(object, path + ".");
    }

    /**
     * Gives the path of a member.
     *
     * @param name its name
     * @return the path, as errors name it
     */
    public String path(String name) {
        return prefix + name;
    }

    /**
     * Finds a member of any type.
     *
     * @param name its name, in any case
     * @return its value, or null when it is absent or null
     * @throws ScimException {@code invalidSyntax} when it appears more than once, in any case
     */
    public @Nullable JsonNode node(String name) {
        JsonNode found = null;
        boolean seen = false;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (Ascii.equalsIgnoreCase(name, member.getKey())) {
                if (seen) {
                    throw error(ScimType.INVALID_SYNTAX, name, "appears more than once (names are not case-sensitive)");
                }
                seen = true;
                found = member.getValue();
            }
        }
        return found == null || found.isNull() ? null : found;
    }

    /**
     * Finds a string.
     *
     * @param name the member's name
     * @return its value, or empty when it is absent
     * @throws ScimException {@code invalidValue} when it is not a string
     */
    public Optional<String> string(String name) {
        JsonNode value = simple(name, "a string");
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw error(ScimType.INVALID_VALUE, name, "must be a string");
        }
        return Optional.of(value.stringValue());
    }

    /**
     * Finds a string that must be there.
     *
     * @param name the member's name
     * @return its value
     * @throws ScimException {@code invalidSyntax} when it is absent, {@code invalidValue} when it is not a string
     */
    public String requiredString(String name) {
        return string(name).orElseThrow(() -> missing(name));
    }

    /**
     * Finds a boolean.
     *
     * @param name the member's name
     * @return its value, or empty when it is absent
     * @throws ScimException {@code invalidValue} when it is not a boolean
     */
    public Optional<Boolean> bool(String name) {
        JsonNode value = simple(name, "true or false");
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw error(ScimType.INVALID_VALUE, name, "must be true or false");
        }
        return Optional.of(value.booleanValue());
    }

    /**
     * Finds a whole number.
     *
     * @param name the member's name
     * @return its value, or empty when it is absent; a number beyond the range of an int gives the nearest int
     * @throws ScimException {@code invalidValue} when it is not a number without fraction and exponent
     */
    public Optional<Integer> integer(String name) {
        JsonNode value = simple(name, "an integer");
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber()) {
            throw error(ScimType.INVALID_VALUE, name, "must be an integer");
        }
        BigInteger number = value.bigIntegerValue();
        BigInteger least = BigInteger.valueOf(Integer.MIN_VALUE);
        return Optional.of(
                number.max(least).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue());
    }

    /**
     * Finds a list of strings.
     *
     * @param name the member's name
     * @return its elements, empty when it is absent
     * @throws ScimException {@code invalidSyntax} when it is not a list, {@code invalidValue} when an element is not a string
     */
    public List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isString()) {
                throw error(ScimType.INVALID_VALUE, name + "[" + strings.size() + "]", "must be a string");
            }
            strings.add(element.stringValue());
        }
        return List.copyOf(strings);
    }

    /**
     * Finds an object.
     *
     * @param name the member's name
     * @return its value, or empty when it is absent
     * @throws ScimException {@code invalidSyntax} when it is not an object
     */
    public Optional<ObjectNode> object(String name) {
        JsonNode value = node(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode found)) {
            throw error(ScimType.INVALID_SYNTAX, name, "must be an object");
        }
        return Optional.of(found);
    }

    /**
     * Finds a list of objects.
     *
     * @param name the member's name
     * @return its elements, empty when it is absent
     * @throws ScimException {@code invalidSyntax} when it is not a list or an element is not an object
     */
    public List<ObjectNode> objects(String name) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!(element instanceof ObjectNode found)) {
                throw error(ScimType.INVALID_SYNTAX, name + "[" + objects.size() + "]", "must be an object");
            }
            objects.add(found);
        }
        return List.copyOf(objects);
    }

    /**
     * Finds a list of anything.
     *
     * @param name the member's name
     * @return its elements, empty when it is absent
     * @throws ScimException {@code invalidSyntax} when it is not a list
     */
    public List<JsonNode> elements(String name) {
        return List.copyOf(array(name).values());
    }

    /**
     * Refuses a message that does not say that it is of a certain schema.
     *
     * @param uri the URI that {@code schemas} must hold, in any case
     * @throws ScimException {@code invalidSyntax} when it does not
     */
    public void requireSchema(String uri) {
        if (strings("schemas").stream().noneMatch(named -> Ascii.equalsIgnoreCase(uri, named))) {
            throw error(ScimType.INVALID_SYNTAX, "schemas", "must hold " + uri);
        }
    }

    /**
     * Makes the error for a member that must be there and is not.
     *
     * @param name the member's name
     * @return the error, to be thrown
     */
    public ScimException missing(String name) {
        return error(ScimType.INVALID_SYNTAX, name, "is missing");
    }

    /**
     * Makes an error about one member.
     *
     * @param scimType the keyword
     * @param name the member's name
     * @param what what is wrong with it, to follow the name in a sentence
     * @return the error, to be thrown
     */
    public ScimException error(ScimType scimType, String name, String what) {
        return ScimException.of(scimType, "'" + prefix + name + "' " + what).at(prefix + name);
    }

    private ArrayNode array(String name) {
        JsonNode value = node(name);
        if (value == null) {
            return JsonTree.emptyArray();
        }
        if (!(value instanceof ArrayNode array)) {
            throw error(ScimType.INVALID_SYNTAX, name, "must be a list");
        }
        return array;
    }

    private @Nullable JsonNode simple(String name, String what) {
        JsonNode value = node(name);
        if (value != null && value.isContainer()) {
            throw error(ScimType.INVALID_SYNTAX, name, "must be " + what);
        }
        return value;
    }
}
