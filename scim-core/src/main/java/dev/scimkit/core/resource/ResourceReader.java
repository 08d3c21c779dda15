package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.schema.ResourceType;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads resources and brings them to their one form: attribute names, schema URIs and {@code schemas} in the schema's
 * own spelling whatever case they came in; null, empty arrays and complex values of nothing left out (RFC 7643 section 2.5).
 *
 * <p>Whether values fit their attributes is not asked here, but by validation. Immutable; made once, used by any number
 * of threads.
 */
public final class ResourceReader {

    private final ResourceType resourceType;
    private final UnknownAttributes unknownAttributes;
    private final boolean stringBooleans;
    private final JsonReader json;
    private final StreamNormalizer normalizer;

    private ResourceReader(
            ResourceType resourceType, UnknownAttributes unknownAttributes, boolean stringBooleans, JsonReader json) {
        this.resourceType = resourceType;
        this.unknownAttributes = unknownAttributes;
        this.stringBooleans = stringBooleans;
        this.json = json;
        this.normalizer = new StreamNormalizer(resourceType, unknownAttributes, stringBooleans, json);
    }

    /**
     * Makes a reader that keeps unknown attributes and has the standard limits.
     *
     * @param resourceType the type of the resources to read
     * @return the reader
     */
    public static ResourceReader of(ResourceType resourceType) {
        return new ResourceReader(
                Objects.requireNonNull(resourceType, "resourceType"),
                UnknownAttributes.KEEP,
                false,
                JsonReader.standard());
    }

    /**
     * Chooses what becomes of unknown attributes.
     *
     * @param policy what becomes of them
     * @return a reader that does so
     */
    public ResourceReader unknownAttributes(UnknownAttributes policy) {
        return new ResourceReader(resourceType, policy, stringBooleans, json);
    }

    /**
     * Takes the strings "true" and "false", in any case, for booleans where the schema asks for a boolean, as Entra ID
     * sends them.
     *
     * @return a reader that does so
     */
    public ResourceReader stringBooleans() {
        return new ResourceReader(resourceType, unknownAttributes, true, json);
    }

    /**
     * Sets limits on size and nesting.
     *
     * @param limits the limits
     * @return a reader that has them
     */
    public ResourceReader limits(JsonLimits limits) {
        return new ResourceReader(resourceType, unknownAttributes, stringBooleans, JsonReader.within(limits));
    }

    /**
     * Reads a resource.
     *
     * @param utf8 a JSON object in UTF-8
     * @return the resource
     * @throws ScimException {@code invalidSyntax} when it is no JSON object, is beyond the limits, names one attribute
     *     twice in whatever case, or has unknown attributes that are to be refused
     */
    public Resource read(byte[] utf8) {
        return new Resource(resourceType, json.read(utf8, normalizer::read));
    }

    /**
     * Reads a resource.
     *
     * @param text a JSON object
     * @return the resource
     * @throws ScimException as {@link #read(byte[])} does
     */
    public Resource read(String text) {
        return new Resource(resourceType, json.read(text, normalizer::read));
    }

    /**
     * Brings a tree to the form that reading would have given it.
     *
     * @param tree any JSON object, for example the {@code data} of a bulk operation
     * @return the resource
     * @throws ScimException as {@link #read(byte[])} does
     */
    public Resource normalize(ObjectNode tree) {
        return new Resource(resourceType, json.read(tree, normalizer::read));
    }
}
