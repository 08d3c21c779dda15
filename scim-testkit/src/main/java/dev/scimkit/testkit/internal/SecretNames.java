package dev.scimkit.testkit.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names that tell that a header field, a member, a parameter or the path of a PATCH operation holds a secret. */
public final class SecretNames {

    private static final Pattern TELLING = Pattern.compile(
            ".*(?:passw|passphrase|passcode|pwd|secret|token|apikey|accesskey|authkey|subscriptionkey|privatekey"
                    + "|credential|authorization|cookie|assertion|session|signature|jwt).*",
            Pattern.DOTALL);
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> TELLING_NAMES = Set.of("pass", "pin", "otp", "totp");
    private static final Set<String> TELLING_PARAMETERS = Set.of("code", "sig", "key", "auth");

    private SecretNames() {}

    /**
     * Says whether a header field, a member or a parameter of a name holds a secret.
     *
     * @param name the name
     * @return whether it does
     */
    public static boolean isTelling(String name) {
        return TELLING.matcher(plain(name)).matches() || TELLING_NAMES.contains(plain(afterLast(':', name)));
    }

    /**
     * Says whether a parameter holds a secret.
     *
     * @param name its name, as in a URL
     * @return whether it does
     */
    public static boolean isTellingParameter(String name) {
        String decoded = decoded(name);
        return isTelling(decoded) || TELLING_PARAMETERS.contains(plain(decoded));
    }

    /**
     * Finds the path of a PATCH operation that sets a secret. Servers may read names of members in any case.
     *
     * @param operation an object that may be an operation
     * @return the path; empty if it sets no secret
     */
    public static String tellingPath(ObjectNode operation) {
        for (Map.Entry<String, JsonNode> member : operation.properties()) {
            String path = member.getValue().asString("");
            if (member.getKey().equalsIgnoreCase("path") && isTellingPath(path)) {
                return path;
            }
        }
        return "";
    }

    /** Whether a PATCH operation with this path sets a secret. */
    private static boolean isTellingPath(String path) {
        String attribute = afterLast(':', withoutFilters(path));
        return isTelling(attribute)
                || isTelling(afterLast('.', attribute))
                || isTelling(upTo('.', attribute))
                || isTelling(afterLast(':', path)); // the filter may tell, as in x[type eq "password"]
    }

    private static String withoutFilters(String path) {
        StringBuilder rest = new StringBuilder();
        boolean inFilter = false;
        boolean quoted = false;
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (quoted && character == '\\') {
                i++;
            } else if (inFilter && character == '"') {
                quoted = !quoted;
            } else if (inFilter) {
                inFilter = quoted || character != ']';
            } else if (character == '[') {
                inFilter = true;
            } else {
                rest.append(character);
            }
        }
        return rest.toString();
    }

    /**
     * Reduces a name to its letters and digits, in lower case.
     *
     * @param name the name
     * @return the rest
     */
    public static String plain(String name) {
        return NOT_PLAIN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * Decodes a text of a URL.
     *
     * @param text the text
     * @return what it stands for; the text itself if it is malformed
     */
    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static String afterLast(char separator, String text) {
        return text.substring(text.lastIndexOf(separator) + 1);
    }

    private static String upTo(char separator, String text) {
        int end = text.indexOf(separator);
        return end < 0 ? text : text.substring(0, end);
    }
}
