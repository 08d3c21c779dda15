package dev.scimkit.server.access.jwt;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** URLs that keys may be fetched from: {@code https}, or {@code http} on the loopback address. */
final class SafeUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeUrl() {}

    /** Returns the URL, or throws an exception that names the parameter. */
    static URI check(String parameter, URI url) {
        if (!isHttps(url) && !isLoopback(url)) {
            throw new IllegalArgumentException(
                    parameter + " must be an https URL, or http on the loopback address: " + url);
        }
        return url;
    }

    /** Whether a URL that an issuer names is as safe as the issuer: only one on the loopback address may name such URLs. */
    static boolean isAsSafeAs(URI issuer, URI url) {
        return isHttps(url) || (isLoopback(issuer) && isLoopback(url));
    }

    private static boolean isHttps(URI url) {
        return scheme(url).equals("https") && url.getHost() != null;
    }

    private static boolean isLoopback(URI url) {
        return scheme(url).equals("http") && url.getHost() != null && LOOPBACK.contains(url.getHost());
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }
}
