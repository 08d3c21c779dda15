package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.internal.Sha256;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The entity-tag of a representation that shows more than the resource's version covers: the {@code groups} of a user, and
 * whether there is a resource that a {@code $ref} leads to, change without the user. The tag names both, so that no 304 hides a change (RFC 9110 section 8.8.1); for a
 * precondition of a change only the resource's own version counts.
 */
public final class ShownVersion {

    private static final int DIGEST_OCTETS = 8;
    private static final String START = ";shown=";
    private static final Pattern TAG = Pattern.compile("(.*)" + START + "[0-9a-f]{16}\"", Pattern.DOTALL);

    private ShownVersion() {}

    /** The tag of a resource with this version that is shown together with something else. */
    public static String of(String version, JsonNode shown) {
        if (!version.endsWith("\"")) {
            return version;
        }
        byte[] digest = Sha256.of(JsonWriter.writeBytes(shown));
        return version.substring(0, version.length() - 1)
                + START
                + HexFormat.of().formatHex(digest, 0, DIGEST_OCTETS)
                + "\"";
    }

    /** The version of the resource that a tag names. */
    public static String ofResource(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? matcher.group(1) + "\"" : tag;
    }
}
