package dev.scimkit.core.resource;

import dev.scimkit.core.internal.Ascii;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares and resolves the URIs of resources, as {@code $ref} and {@code meta.location} hold them (RFC 7643 sections
 * 2.3.7 and 2.4).
 */
public final class ReferenceUri {

    private static final Pattern VERSION = Pattern.compile("/v[0-9]+(?=/)");

    private ReferenceUri() {}

    /**
     * Brings a URI to its normal form (RFC 3986 section 6.2): scheme and host in lower case, no default port, no dot
     * segments, escapes in upper case and none where the character may stand itself.
     *
     * @param uri an absolute or relative URI
     * @return its normal form, or null when it is no URI
     */
    public static @Nullable String normalize(String uri) {
        try {
            URI parsed = new URI(normalizeEscapes(uri)).normalize();
            String scheme = parsed.getScheme();
            if (scheme == null || parsed.isOpaque()) {
                return parsed.toString();
            }
            String authority = authority(parsed, Ascii.lowerCase(scheme));
            String path = parsed.getRawPath();
            return Ascii.lowerCase(scheme)
                    + (authority == null ? ":" : "://" + authority)
                    + (authority != null && path.isEmpty() ? "/" : path)
                    + (parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery())
                    + (parsed.getRawFragment() == null ? "" : "#" + parsed.getRawFragment());
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    /**
     * Says whether two URIs name one resource: their normal forms are equal, with or without the protocol version, as
     * in {@code https://example.com/v2/Users/1} and {@code https://example.com/Users/1}.
     *
     * @param one a URI
     * @param other another
     * @return true if they do; false also when either is no URI
     */
    public static boolean nameOneResource(String one, String other) {
        String normal = normalize(one);
        String otherNormal = normalize(other);
        return normal != null && otherNormal != null && withoutVersion(normal).equals(withoutVersion(otherNormal));
    }

    /**
     * Resolves a reference against the root of the service, which ends before the endpoint: there {@code Users/2} is a
     * user whatever resource the reference stands in.
     *
     * @param serviceRoot the absolute base URL, such as {@code https://example.com/scim/v2}
     * @param reference an absolute or relative URI
     * @return the absolute URI, or null when the reference is no URI
     */
    public static @Nullable String resolve(String serviceRoot, String reference) {
        try {
            String root = serviceRoot.endsWith("/") ? serviceRoot : serviceRoot + "/";
            return new URI(root).resolve(new URI(reference)).toString();
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static @Nullable String authority(URI uri, String scheme) {
        if (uri.getHost() == null) {
            return uri.getRawAuthority();
        }
        int defaultPort = scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
        String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
        String port = uri.getPort() < 0 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        return user + Ascii.lowerCase(uri.getHost()) + port;
    }

    private static String withoutVersion(String uri) {
        return VERSION.matcher(uri).replaceFirst("");
    }

    private static String normalizeEscapes(String uri) {
        if (uri.indexOf('%') < 0) {
            return uri;
        }
        StringBuilder normal = new StringBuilder(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            int octet = uri.charAt(i) == '%' ? octet(uri, i) : -1;
            if (octet < 0) {
                normal.append(uri.charAt(i));
            } else {
                normal.append(isUnreserved(octet) ? String.valueOf((char) octet) : escape(octet));
                i += 2;
            }
        }
        return normal.toString();
    }

    private static int octet(String uri, int percent) {
        if (percent + 2 >= uri.length()) {
            return -1;
        }
        int high = Character.digit(uri.charAt(percent + 1), 16);
        int low = Character.digit(uri.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String escape(int octet) {
        String digits = "0123456789ABCDEF";
        return "%" + digits.charAt(octet / 16) + digits.charAt(octet % 16);
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || "-._~".indexOf(octet) >= 0;
    }
}
