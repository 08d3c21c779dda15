package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of the resources of one organization: made for responses, and understood in requests.
 *
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 * @param types what the service serves
 */
public record ResourceUrls(String rootUrl, ServedTypes types) {

    /** The resource that a URL names, whether or not it exists. */
    public record Target(ServedType<?> served, String id) {}

    /** The absolute URL of a resource. */
    public String of(ResourceType type, String id) {
        return rootUrl + type.endpoint() + "/" + PathSegments.encode(id);
    }

    /** The absolute URL of a resource; null when no type has that name. */
    public @Nullable String of(String typeName, String id) {
        ServedType<?> served = types.named(typeName);
        return served == null ? null : of(served.type(), id);
    }

    /**
     * The resource that an absolute URL below the root names, or one relative to the root, such as {@code Users/1},
     * {@code ../Users/1} and {@code /Users/1} (RFC 7643 section 2.3.7); null when it names anything else.
     */
    public @Nullable Target target(String url) {
        String path = pathBelowRoot(url);
        if (path == null || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            return null;
        }
        List<String> segments = segments("/" + path);
        if (segments.size() != 2 || segments.get(1).isEmpty()) {
            return null;
        }
        ServedType<?> served = types.at(segments.get(0));
        return served == null ? null : new Target(served, segments.get(1));
    }

    private @Nullable String pathBelowRoot(String url) {
        int origin = rootUrl.indexOf("://");
        int path = origin < 0 ? 0 : rootUrl.indexOf('/', origin + 3);
        int rootPath = path < 0 ? rootUrl.length() : path;
        // scheme and host are the same in any case, the path is not
        if (rootPath > 0 && url.regionMatches(true, 0, rootUrl, 0, rootPath)) {
            return below(rootUrl.substring(rootPath) + "/", url.substring(rootPath));
        }
        if (url.contains("://")) {
            return null;
        }
        String below = below(rootUrl.substring(rootPath) + "/", url);
        if (below != null) {
            return below;
        }
        for (String start : List.of("../", "./", "/")) {
            if (url.startsWith(start)) {
                return url.substring(start.length());
            }
        }
        return url;
    }

    private static @Nullable String below(String root, String path) {
        return path.startsWith(root) ? path.substring(root.length()) : null;
    }

    private static List<String> segments(String path) {
        try {
            return PathSegments.of(path);
        } catch (ScimException malformed) {
            return List.of();
        }
    }
}
