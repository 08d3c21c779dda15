package dev.scimkit.quickstart.configuration;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a browser may be sent with a code: URIs in the metadata of the service user, separated by spaces. */
public final class RedirectUris {

    /** The key of the metadata. */
    public static final String KEY = "redirectUris";

    /** What {@link #isAllowed} means, for messages. */
    static final String ALLOWED = "https URLs without a fragment, or http on 127.0.0.1";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUris() {}

    /** Compares the whole text (RFC 9700 section 2.1). */
    public static boolean isRegistered(ServiceUser client, String uri) {
        return isAllowed(uri) && registered(client.metadata()).contains(uri);
    }

    /** The URIs in the metadata of a service user. */
    static List<String> registered(Map<String, String> metadata) {
        String all = metadata.getOrDefault(KEY, "");
        return all.isEmpty() ? List.of() : List.of(all.split(" ", -1));
    }

    /** Whether a URI may be registered: absolute, with https or on the loopback address, and without a fragment. */
    static boolean isAllowed(String text) {
        try {
            URI uri = URI.create(text);
            boolean safe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
            return safe && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Adds parameters to the query of a redirect URI (RFC 6749 section 4.1.2). */
    public static String with(String uri, Map<String, String> parameters) {
        StringBuilder location = new StringBuilder(uri);
        char separator = uri.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!parameter.getValue().isEmpty()) {
                location.append(separator)
                        .append(parameter.getKey())
                        .append('=')
                        .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return location.toString();
    }
}
