package dev.scimkit.testkit.language;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where the references of a server lead (RFC 7643 section 2.3.7). */
final class References {

    private References() {}

    /** The path below the base URL, with a leading slash; empty if the reference leads elsewhere. */
    static String below(URI baseUrl, String reference) {
        String base = baseUrl.toString();
        if (reference.startsWith(base + "/")) {
            return reference.substring(base.length());
        }
        if (reference.isEmpty() || reference.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || reference.startsWith("//")) {
            return "";
        }
        if (reference.startsWith(baseUrl.getRawPath() + "/")) {
            return reference.substring(baseUrl.getRawPath().length());
        }
        return "/" + reference.replaceFirst("^(\\.{0,2}/)*", "");
    }

    static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
