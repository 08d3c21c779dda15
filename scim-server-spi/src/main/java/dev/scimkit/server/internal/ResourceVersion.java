package dev.scimkit.server.internal;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and finds versions of resources: counted by the repository, otherwise computed from the content.
 *
 * <p>The content excludes secrets, so that passwords cannot be guessed through versions; {@code lastModified} still
 * reveals that one changed.
 */
public final class ResourceVersion {

    private static final int DIGEST_OCTETS = 12;

    private ResourceVersion() {}

    /**
     * Finds the version of a resource.
     *
     * @param stored the complete resource as its repository returns it
     * @return its {@code meta.version}; without one, a weak entity tag that is the same for the same content
     */
    public static String of(Resource stored) {
        String version =
                stored.tree().get("meta") instanceof ObjectNode meta ? Attributes.string(meta, "version") : null;
        return version != null ? version : weakTag(digest(withoutLocation(Secrets.leftOutOf(stored))));
    }

    /**
     * Makes the version of a resource whose versions are counted.
     *
     * @param number the number of the version
     * @return the weak entity tag
     */
    public static String tag(long number) {
        return weakTag(Long.toString(number));
    }

    private static String weakTag(String opaque) {
        return "W/\"" + opaque + "\"";
    }

    private static ObjectNode withoutLocation(ObjectNode tree) {
        return tree.get("meta") instanceof ObjectNode meta
                ? JsonTree.with(tree, "meta", JsonTree.without(meta, "location"))
                : tree;
    }

    private static String digest(JsonNode tree) {
        byte[] hash = Sha256.of(JsonWriter.writeBytes(tree));
        byte[] part = Arrays.copyOf(hash, DIGEST_OCTETS);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
