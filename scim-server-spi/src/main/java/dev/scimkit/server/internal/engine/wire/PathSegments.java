package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a request's path, each decoded on its own. Empty ones are ignored: some clients append a slash, and a
 * base URL entered with a slash at its end puts two before the endpoint.
 */
public final class PathSegments {

    /** The organization, the endpoint and the id. */
    private static final int USUAL = 3;

    /** The characters that need no encoding: the unreserved ones of RFC 3986 section 2.3 except the tilde. */
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        for (char c = 0; c < UNRESERVED.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            UNRESERVED[c] = letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        }
    }

    private PathSegments() {}

    /** Splits a percent-encoded path; an encoded slash does not split. 400 if the encoding is malformed. */
    public static List<String> of(String path) {
        List<String> segments = new ArrayList<>(USUAL);
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            add(path, start, slash, segments);
            start = slash + 1;
        }
        add(path, start, path.length(), segments);
        return segments;
    }

    private static void add(String path, int start, int end, List<String> segments) {
        if (start < end) {
            segments.add(decode(path.substring(start, end)));
        }
    }

    /** Encodes one segment; {@link #of} decodes it. */
    public static String encode(String segment) {
        return isUnreserved(segment) ? segment : escaped(segment);
    }

    private static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether nothing has to be encoded, as in nearly all ids. */
    private static boolean isUnreserved(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c >= UNRESERVED.length || !UNRESERVED[c]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(String segment) {
        String decoded = PercentEncoding.decode(segment);
        if (decoded == null) {
            throw ScimException.of(400, "The path is not percent-encoded UTF-8");
        }
        return decoded;
    }
}
