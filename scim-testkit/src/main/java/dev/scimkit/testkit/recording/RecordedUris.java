package dev.scimkit.testkit.recording;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URIs of recorded requests. */
final class RecordedUris {

    private static final Pattern END_OF_BASE = Pattern.compile(
            "^(.*?)/(?:Users|Groups|Me|Bulk|ServiceProviderConfig|ResourceTypes|Schemas|\\.search)(?:/.*)?$");
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern TOKEN_ENDPOINT = Pattern.compile("/(?:oauth2?/.*|token)");
    private static final String NOT_IN_URIS = " \"<>\\^`{|}[]";

    private RecordedUris() {}

    /**
     * Reads an absolute URI. Characters that people and browsers write without encoding them are encoded.
     *
     * @throws MalformedRecordingException if it is not an http URL; the message does not repeat it
     */
    static URI parse(String place, String url) {
        try {
            URI uri = new URI(encoded(url));
            if (uri.getHost() == null
                    || uri.getScheme() == null
                    || !uri.getScheme().matches("(?i)https?")) {
                throw new MalformedRecordingException(
                        place, "the URL does not begin with https://, http:// and a host");
            }
            return uri;
        } catch (URISyntaxException malformed) {
            throw new MalformedRecordingException(place, "the URL is malformed");
        }
    }

    private static String encoded(String url) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : url.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character <= ' ' || character >= 0x7F || NOT_IN_URIS.indexOf(character) >= 0) {
                encoded.append('%').append("%02X".formatted((int) character));
            } else {
                encoded.append(character);
            }
        }
        return encoded.toString();
    }

    /** The path without matrix parameters such as {@code ;jsessionid=…}, which are not part of SCIM. */
    private static String path(URI uri) {
        return MATRIX_PARAMETERS.matcher(uri.getRawPath()).replaceAll("");
    }

    /**
     * Where SCIM begins.
     *
     * @param authority host and port
     * @param path the path of the base URL
     */
    record Base(String authority, String path) {

        /** The path and query of a request below the base URL, empty if it is elsewhere. */
        String below(URI uri) {
            String whole = RecordedUris.path(uri);
            if (!whole.startsWith(path + "/")
                    || !RecordedUris.authority(uri).equals(authority)
                    || isElsewhere(whole.substring(path.length()))) {
                return "";
            }
            return whole.substring(path.length()) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }

        /** If SCIM has a host of its own, only its endpoints tell it from what else the host has. */
        private boolean isElsewhere(String below) {
            if (path.isEmpty()) {
                Matcher endpoint = END_OF_BASE.matcher(below);
                return !endpoint.matches() || !endpoint.group(1).isEmpty();
            }
            return TOKEN_ENDPOINT.matcher(below).matches();
        }
    }

    /**
     * Finds the base URL.
     *
     * @param path its path; if empty, what precedes an endpoint of SCIM in the first request to one
     * @throws MalformedRecordingException if no request is to SCIM
     */
    static Base base(List<RecordedRequest> requests, String path) {
        for (RecordedRequest request : requests) {
            URI uri = request.uri();
            Matcher matcher = END_OF_BASE.matcher(path(uri));
            if (path.isEmpty() ? matcher.matches() : path(uri).startsWith(path + "/")) {
                return new Base(authority(uri), path.isEmpty() ? matcher.group(1) : path);
            }
        }
        throw new MalformedRecordingException(
                "The recording",
                path.isEmpty()
                        ? "no request is to /Users, /Groups or another endpoint of SCIM; give --base-path"
                        : "no request is below the path given as --base-path");
    }

    private static String authority(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
