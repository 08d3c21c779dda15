package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The segments of a request's path, each decoded on its own; a slash at the end is ignored. */
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
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        if (end == 0) {
            return List.of();
        }
        List<String> segments = new ArrayList<>(USUAL);
        int start = 1;
        for (int slash = path.indexOf('/', start); slash >= 0 && slash < end; slash = path.indexOf('/', start)) {
            segments.add(decode(path.substring(start, slash)));
            start = slash + 1;
        }
        segments.add(decode(path.substring(start, end)));
        return segments;
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
