package dev.scimkit.core.resource;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.ResourceType;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads resources and normalizes them: attribute names and schema URIs get the schema's spelling, whatever their case
 * was; null, empty arrays and empty complex values are left out (RFC 7643 section 2.5).
 *
 * <p>Validation checks later whether values fit their attributes. Immutable and thread-safe; make it once.
 */
public final class ResourceReader {

    private final ResourceType resourceType;
    private final UnknownAttributes unknownAttributes;
    private final Leniencies leniencies;
    private final JsonReader json;
    private final StreamNormalizer normalizer;

    private ResourceReader(
            ResourceType resourceType, UnknownAttributes unknownAttributes, Leniencies leniencies, JsonReader json) {
        this.resourceType = resourceType;
        this.unknownAttributes = unknownAttributes;
        this.leniencies = leniencies;
        this.json = json;
        this.normalizer = new StreamNormalizer(resourceType, unknownAttributes, leniencies);
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
                Leniencies.strict(),
                JsonReader.standard());
    }

    /**
     * Sets how unknown attributes are treated.
     *
     * @param policy how they are treated
     * @return a reader with this setting
     */
    public ResourceReader unknownAttributes(UnknownAttributes policy) {
        return new ResourceReader(resourceType, policy, leniencies, json);
    }

    /**
     * Sets which habits of clients are tolerated in values; by default {@link Leniencies#strict() none}. A value that
     * is not tolerated stays as it is, and validation refuses it.
     *
     * @param tolerated what is tolerated
     * @return a reader with this setting
     */
    public ResourceReader leniencies(Leniencies tolerated) {
        return new ResourceReader(
                resourceType, unknownAttributes, Objects.requireNonNull(tolerated, "tolerated"), json);
    }

    /**
     * Sets limits on size and nesting.
     *
     * @param limits the limits
     * @return a reader with these limits
     */
    public ResourceReader limits(JsonLimits limits) {
        return new ResourceReader(resourceType, unknownAttributes, leniencies, JsonReader.within(limits));
    }

    /**
     * Reads a resource.
     *
     * @param utf8 a JSON object in UTF-8
     * @return the resource
     * @throws ScimException {@code invalidSyntax} when the text is not a JSON object, exceeds the limits, repeats an
     *     attribute in any case, or has unknown attributes that are to be refused
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
     * Normalizes a tree as if it had been read.
     *
     * @param tree any JSON object, for example the {@code data} of a bulk operation
     * @return the resource
     * @throws ScimException as {@link #read(byte[])} does
     */
    public Resource normalize(ObjectNode tree) {
        return new Resource(resourceType, json.read(tree, normalizer::read));
    }

    /** How to treat attributes that no schema of a resource defines, and unknown URIs in {@code schemas}. */
    public enum UnknownAttributes {
        /** They stay in the tree unchanged. */
        KEEP,
        /** They are left out silently. */
        DROP,
        /** Reading fails with {@code invalidSyntax}. */
        REFUSE
    }
}
